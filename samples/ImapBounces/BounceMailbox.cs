using System.Net.Sockets;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Search;

namespace ImapBounces;

/// <summary>One folder of an IMAP server, over a connection that is taken up again when it is lost.</summary>
internal sealed class BounceMailbox(Settings settings) : IAsyncDisposable
{
    private ImapClient client = new();
    private IMailFolder? folder;

    /// <summary>The generation of the folder's UIDs; 0 before the first command.</summary>
    public uint UidValidity { get; private set; }

    /// <summary>The unseen messages that come after the last UID that is done, oldest first.</summary>
    public async Task<IReadOnlyList<UniqueId>> FindUnseenAsync(ReadingState? state, CancellationToken cancellationToken)
    {
        var (after, found) = await DoAsync(async opened =>
        {
            var last = state?.UidValidity == opened.UidValidity ? state.LastUid : 0;
            var range = new UniqueIdRange(new UniqueId(last + 1), UniqueId.MaxValue);
            return (last, await opened.SearchAsync(SearchQuery.NotSeen.And(SearchQuery.Uids(range)), cancellationToken));
        }, cancellationToken);

        // "5:*" also finds message 4 where it is the last one (RFC 3501 section 6.4.8): * is the highest UID, and a range has no direction.
        return [.. found.Where(uid => uid.Id > after).Order()];
    }

    /// <summary>The beginning of a message: BODY.PEEK[]&lt;0.N&gt;, which, unlike BODY[], leaves it unseen.</summary>
    /// <returns>Null where another program has removed the message by now.</returns>
    public async Task<Stream?> FetchAsync(UniqueId uid, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync(opened => opened.GetStreamAsync(uid, 0, settings.MaxBytes, cancellationToken), cancellationToken);
        }
        catch (MessageNotFoundException)
        {
            return null;
        }
    }

    public Task MarkSeenAsync(UniqueId uid, CancellationToken cancellationToken) => DoAsync(async opened =>
    {
        await opened.AddFlagsAsync(uid, MessageFlags.Seen, silent: true, cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>
    /// MOVE (RFC 6851). Done again after a lost connection it does no harm: a message that is gone is not moved twice. Where a server has no MOVE, MailKit copies and
    /// deletes; a connection lost between the two then leaves a second copy.
    /// </summary>
    public Task MoveAsync(UniqueId uid, string destination, CancellationToken cancellationToken) => DoAsync(async opened =>
    {
        var target = await client.GetFolderAsync(destination, cancellationToken);
        await opened.MoveToAsync(uid, target, cancellationToken);
        return true;
    }, cancellationToken);

    /// <summary>Stops a run that could not do at its end what was asked, before it has read anything.</summary>
    public Task CheckDestinationAsync(string destination, CancellationToken cancellationToken) =>
        DoAsync(_ => client.GetFolderAsync(destination, cancellationToken), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        // A polite LOGOUT, but not at the price of an exception that hides the real one.
        try { await client.DisconnectAsync(quit: true); }
        catch (Exception exception) when (IsLostConnection(exception)) { }

        client.Dispose();
    }

    /// <summary>Does one thing on the server; where the connection is lost, waits, connects anew and does it again, a bounded number of times.</summary>
    private async Task<T> DoAsync<T>(Func<IMailFolder, Task<T>> operation, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await operation(await OpenAsync(cancellationToken));
            }
            catch (Exception exception) when (IsLostConnection(exception) && attempt <= settings.MaxRetries)
            {
                // 1, 2, 4 … seconds: a server that restarts is not helped by a client that hammers at it.
                var wait = TimeSpan.FromSeconds(Math.Pow(2, attempt - 1));
                await Console.Error.WriteLineAsync($"Connection lost ({exception.Message}); attempt {attempt} of {settings.MaxRetries} in {wait.TotalSeconds:0} s.");
                await Task.Delay(wait, cancellationToken);
            }
        }
    }

    private async Task<IMailFolder> OpenAsync(CancellationToken cancellationToken)
    {
        if (folder is { IsOpen: true } && client.IsConnected) return folder;

        client.Dispose();
        client = new ImapClient();
        await client.ConnectAsync(settings.Host, settings.Port, settings.Security, cancellationToken);

        // Gmail and Microsoft 365 take no passwords any more: there, pass new SaslMechanismOAuth2(user, accessToken) instead.
        await client.AuthenticateAsync(settings.User, settings.Password, cancellationToken);

        // ReadOnly is EXAMINE (RFC 3501 section 6.3.2): the server itself then refuses every change.
        folder = await client.GetFolderAsync(settings.Folder, cancellationToken);
        await folder.OpenAsync(settings.Writes ? FolderAccess.ReadWrite : FolderAccess.ReadOnly, cancellationToken);

        // While we were away the folder may have been replaced; our UIDs would then name other messages.
        if (UidValidity != 0 && UidValidity != folder.UidValidity) throw new InvalidOperationException($"The folder \"{settings.Folder}\" was replaced while it was read (UIDVALIDITY {UidValidity} is now {folder.UidValidity}). Run again: it is then read from its beginning.");
        UidValidity = folder.UidValidity;
        return folder;
    }

    /// <summary>What may pass by itself. A refused password or certificate does not, and trying again could lock the account.</summary>
    private static bool IsLostConnection(Exception exception) =>
        exception is IOException or SocketException or ServiceNotConnectedException or ServiceNotAuthenticatedException or FolderNotOpenException or ImapProtocolException;
}
