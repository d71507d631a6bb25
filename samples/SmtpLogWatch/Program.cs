// Follows the log of Postfix, Exim or the SMTP service of IIS, and says why deliveries fail, as they fail.
//
//   dotnet run -- /var/log/mail.log           what comes from now on, until Ctrl+C
//   dotnet run -- --once /var/log/mail.log    what is in the file, from its beginning to its end
//
// A log has the server's reply and little else, so this is the place for BounceParser.Classify. Bounces by mail say more:
// see samples/QuickStart.

using System.Text;
using BounceKit;
using SmtpLogWatch;

var once = args.Contains("--once");
var files = args.Where(argument => argument != "--once").ToArray();
if (files.Length != 1 || files[0].StartsWith('-'))
{
    Console.Error.WriteLine("Usage: SmtpLogWatch [--once] FILE");
    return 1;
}

// Server replies come in every script. The console's own encoding may be a smaller one.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// Ctrl+C ends the following in an orderly way, instead of killing the program in the middle of a line.
using var stopping = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stopping.Cancel();
};

// One parser serves the whole program: it holds the rules, and is safe to share between threads.
var parser = BounceParser.Default;
var log = new MailLog();

try
{
    await foreach (var line in LogFile.ReadLinesAsync(files[0], once, stopping.Token))
    {
        if (log.Read(line) is { } failure) Print(failure);
    }
}
catch (OperationCanceledException)
{
    // Ctrl+C.
}
catch (IOException exception)
{
    Console.Error.WriteLine($"{files[0]} cannot be read: {exception.Message}");
    return 2;
}
catch (UnauthorizedAccessException exception)
{
    // Mail logs are often for the group adm only.
    Console.Error.WriteLine($"{files[0]} cannot be read: {exception.Message}");
    return 2;
}

return 0;

void Print(LoggedFailure failure)
{
    // What the log knows beside the reply helps: the same words mean different things from different receivers, and a delivery that is
    // still being tried never costs an address.
    Verdict verdict = parser.Classify(failure.Reply, new ReplyContext
    {
        Recipient = failure.Recipient,
        RemoteMta = failure.RemoteMta,
        SmtpCommand = failure.Command,
        Action = failure.IsStillTried ? RecipientAction.Delayed : RecipientAction.Failed,
    });

    Console.WriteLine($"{OneLine(failure.Recipient ?? "(recipient not logged)")}: {verdict.Reason}, {verdict.Recommendation}{(failure.IsStillTried ? " (still being tried)" : "")}");
    Console.WriteLine($"  {OneLine(failure.Reply)}");
    if (verdict.Remediations.Count > 0) Console.WriteLine($"  {verdict.Remediations[0].Title}");
}

// Anyone who is sent mail can put words into this log. Control characters could make a terminal do things.
static string OneLine(string text) => string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c));
