namespace BounceKit.Reading;

/// <summary>One message of a mailbox, or a file or folder in it that could not be read.</summary>
/// <param name="Source">The path, with <c>#n</c> behind it where the file holds many messages; for a stream that part alone, empty where it holds one.</param>
/// <param name="View">The message; null where <paramref name="Error"/> says why there is none.</param>
/// <param name="Error">What went wrong.</param>
internal readonly record struct MailboxItem(string Source, MessageView? View, Exception? Error);
