using MimeKit;

namespace BounceKit.Reading;

/// <summary>What is done with a leaf part.</summary>
internal enum PartUse
{
    /// <summary>Listed without its content.</summary>
    Listed,

    /// <summary>Held as text.</summary>
    Text,

    /// <summary>A message inside the message: its headers are read.</summary>
    Returned,
}

/// <summary>Which media types are held, and how.</summary>
internal static class MediaTypes
{
    public const string Default = "text/plain";

    /// <summary>The types of nearly every part, so that a warm read makes no new strings for them.</summary>
    private static readonly string[] Common =
    [
        "text/plain", "text/html", "multipart/report", "multipart/mixed", "multipart/alternative", "multipart/related",
        "message/delivery-status", "message/rfc822", "text/rfc822-headers", "message/global-delivery-status", "message/global",
        "message/global-headers", "message/feedback-report", "message/disposition-notification", "application/octet-stream",
    ];

    /// <summary>The media type in lower case.</summary>
    public static string Of(ContentType contentType)
    {
        var type = contentType.MediaType;
        var subtype = contentType.MediaSubtype;
        foreach (var name in Common)
        {
            if (name.Length == type.Length + 1 + subtype.Length
                && name.StartsWith(type, StringComparison.OrdinalIgnoreCase)
                && name[type.Length] == '/'
                && name.EndsWith(subtype, StringComparison.OrdinalIgnoreCase)) return name;
        }

        return $"{type}/{subtype}".ToLowerInvariant();
    }

    /// <summary>The media type of a leaf part. MimeKit reads a Content-Type that is none as application/octet-stream; RFC 2045 section 5.2 asks for text/plain.</summary>
    public static string OfLeaf(ContentType contentType, HeaderBlock headers)
    {
        var name = Of(contentType);
        if (name != "application/octet-stream") return name;
        var written = headers.First("Content-Type");
        return written is null || written.StartsWith("application", StringComparison.OrdinalIgnoreCase) || written.Contains('/') ? name : Default;
    }

    public static PartUse UseOf(string mediaType)
    {
        if (IsReturnedMessage(mediaType)) return PartUse.Returned;
        if (mediaType == "message/external-body") return PartUse.Listed;
        return mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.StartsWith("message/", StringComparison.Ordinal) ? PartUse.Text : PartUse.Listed;
    }

    /// <summary>A message or its headers (RFC 2046 section 5.2, RFC 6522 section 4, RFC 6533).</summary>
    public static bool IsReturnedMessage(string mediaType) => mediaType is
        "message/rfc822" or "message/global" or "message/news" or "message/partial" or "message/rfc822-headers"
        or "text/rfc822-headers" or "message/global-headers" or "text/rfc822";

    /// <summary>RFC 3464, and RFC 6533 for addresses in UTF-8.</summary>
    public static bool IsDeliveryStatus(string mediaType) => mediaType is "message/delivery-status" or "message/global-delivery-status";

    public static bool IsMultipart(string mediaType) => mediaType.StartsWith("multipart/", StringComparison.Ordinal);
}
