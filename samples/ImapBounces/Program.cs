using System.Text.Json;
using BounceKit;
using ImapBounces;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.Win32.SafeHandles;

return await CommandLine.RunAsync(args, async (settings, cancellationToken) =>
{
    try
    {
        await ReadBouncesAsync(settings, cancellationToken);
        return 0;
    }
    catch (OperationCanceledException)
    {
        Console.Error.WriteLine("Stopped. The next run goes on from here.");
    }
    catch (SslHandshakeException exception)
    {
        Console.Error.WriteLine($"{settings.Host}:{settings.Port} cannot prove who it is, so the password was not sent. {exception.Message}");
    }
    catch (AuthenticationException exception)
    {
        Console.Error.WriteLine($"{settings.Host} refused the user \"{settings.User}\": {exception.Message} Check --user and {CommandLine.PasswordVariable}.");
    }
    catch (FolderNotFoundException exception)
    {
        Console.Error.WriteLine($"There is no folder \"{exception.FolderName}\" on {settings.Host}. Check --folder and --move-to; this program creates none.");
    }
    catch (JsonException exception)
    {
        Console.Error.WriteLine($"The state file \"{settings.StatePath}\" cannot be understood: {exception.Message} Delete it to read the folder from its beginning.");
    }
    catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or System.Net.Sockets.SocketException or ProtocolException or CommandException or InvalidOperationException)
    {
        Console.Error.WriteLine($"Given up: {exception.Message.TrimEnd('.')}. The next run goes on from here.");
    }

    return 1;
});

static async Task ReadBouncesAsync(Settings settings, CancellationToken cancellationToken)
{
    var state = ReadingState.Load(settings.StatePath);
    await using var output = new StreamWriter(settings.OutputPath is { } path ? new FileStream(path, FileMode.Append) : StandardOutput());
    await using var mailbox = new BounceMailbox(settings);

    if (settings.MoveTo is { } destination) await mailbox.CheckDestinationAsync(destination, cancellationToken);
    var unseen = await mailbox.FindUnseenAsync(state, cancellationToken);

    foreach (var uid in unseen)
    {
        if (await mailbox.FetchAsync(uid, cancellationToken) is { } message)
        {
            var report = await ReportAsync(message, uid, mailbox.UidValidity, settings, cancellationToken);

            // Write, then act, then remember: a crash in between gives a line twice, with the same eventId, and never loses one.
            await output.WriteLineAsync(BounceJson.Serialize(report));
            await output.FlushAsync(cancellationToken);
            await ActAsync(report, uid, mailbox, settings, cancellationToken);
        }

        new ReadingState(mailbox.UidValidity, uid.Id).Save(settings.StatePath);
    }

    await Console.Error.WriteLineAsync($"{unseen.Count} messages read.");
}

// On Unix not the console's own stream: it is silent when the reader of a pipe has gone away, and bounces that nobody received would count as done.
static Stream StandardOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

static async Task<BounceReport> ReportAsync(Stream message, UniqueId uid, uint uidValidity, Settings settings, CancellationToken cancellationToken)
{
    await using (message)
    {
        var report = await BounceParser.Default.ParseAsync(message, cancellationToken);

        // An IMAP URL (RFC 5092) leads back to this very message.
        report = report with { Source = $"imap://{settings.Host}/{Uri.EscapeDataString(settings.Folder)};UIDVALIDITY={uidValidity}/;UID={uid.Id}" };
        if (message.Length < settings.MaxBytes) return report;
        return report with { Truncated = true, Warnings = [.. report.Warnings, new BounceWarning { Code = "fetchedInPart", Message = $"Only the first {settings.MaxBytes} bytes of the message were fetched." }] };
    }
}

// Only bounces are touched: whatever else lies in the folder waits for a person.
static async Task ActAsync(BounceReport report, UniqueId uid, BounceMailbox mailbox, Settings settings, CancellationToken cancellationToken)
{
    if (!report.IsBounce) return;
    if (settings.MarkSeen) await mailbox.MarkSeenAsync(uid, cancellationToken);
    if (settings.MoveTo is { } destination) await mailbox.MoveAsync(uid, destination, cancellationToken);
}
