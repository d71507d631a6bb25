namespace BounceKit.Reading;

/// <summary>
/// What the later rooms see of a message: its headers, the parts that matter as text, the headers of the returned original.
/// It holds no MimeKit object and no attachment, and is the same whether it was filled from bytes or from a <c>MimeMessage</c>.
/// </summary>
internal sealed class MessageView
{
    /// <summary>The message's own headers, without those of its body when that is one part.</summary>
    public required HeaderBlock Headers { get; init; }

    /// <summary>The top-level media type in lower case, <c>text/plain</c> where none is given (RFC 2045 section 5.2).</summary>
    public required string MediaType { get; init; }

    /// <summary>The <c>report-type</c> parameter of a <c>multipart/report</c> in lower case (RFC 6522).</summary>
    public string? ReportType { get; init; }

    /// <summary>The leaf parts in document order, but not those inside a returned or attached message. A part that is neither text nor a report is listed without content.</summary>
    public required IReadOnlyList<PartView> Parts { get; init; }

    /// <summary>The messages that this one carries (message/rfc822, text/rfc822-headers and their global kin), in document order.</summary>
    public required IReadOnlyList<ReturnedMessageView> ReturnedMessages { get; init; }

    /// <summary>What was strange while reading.</summary>
    public required IReadOnlyList<BounceWarning> Warnings { get; init; }

    /// <summary>True where a limit left something out; a warning says what.</summary>
    public bool Truncated { get; init; }

    /// <summary>Bytes of the message that it keeps in memory.</summary>
    public long HeldBytes { get; init; }

    private string? noticeText;

    /// <summary>The text that a person reads: the text/plain parts in order, joined by an empty line; where all are blank, the text/html parts reduced to text. Line ends are LF.</summary>
    public string NoticeText => noticeText ??= Reading.NoticeText.Of(this);

    /// <summary>Lets the content of all parts go, once they were read: the recipients of a large list need the room.</summary>
    public void LetGoOfTexts()
    {
        noticeText = "";
        foreach (var part in Parts) part.LetGo();
    }
}
