using BounceKit.Reading;

namespace BounceKit.Remediations;

/// <summary>Do the returned headers keep to RFC 5322?</summary>
internal static class HeaderQuestions
{
    private const int LongestLine = 998; // RFC 5322 section 2.1.1

    /// <summary>Exactly one From (RFC 5322 section 3.6). Several authors in one are allowed there, but large receivers refuse them.</summary>
    public static void IsFromRight(FindingContext context)
    {
        var headers = context.Original.Headers;
        if (!headers.Contains("From"))
        {
            if (context.Original.AreWhole("From")) context.Found(FindingKinds.FromMissing);
            return;
        }

        if (Count(headers, "From") > 1 || AuthorsIn(headers.First("From")!) > 1) context.Found(FindingKinds.FromMultiple);
    }

    public static void HasDate(FindingContext context) => Has(context, "Date", FindingKinds.DateMissing);

    public static void HasMessageId(FindingContext context) => Has(context, "Message-ID", FindingKinds.MessageIdMissing);

    public static void AreHeadersAscii(FindingContext context)
    {
        if (First(context.Original.Headers, HoldsEightBit) is { } header) context.Found(FindingKinds.HeaderEightBit, context.Values with { Header = header });
    }

    public static void AreLinesShort(FindingContext context)
    {
        if (First(context.Original.Headers, HoldsLongLine) is { } header) context.Found(FindingKinds.HeaderLineTooLong, context.Values with { Header = header });
    }

    /// <summary>A message whose lines all end in LF was stored so; only where both ends stand side by side is it likely that it was sent so.</summary>
    public static void AreLineEndsMixed(FindingContext context)
    {
        bool withReturn = false, without = false;
        for (var index = 0; index < context.Original.Headers.Count; index++)
        {
            var raw = context.Original.Headers[index].RawValue.Span;
            for (var feed = raw.IndexOf((byte)'\n'); feed >= 0; feed = raw.IndexOf((byte)'\n'))
            {
                if (feed > 0 && raw[feed - 1] == (byte)'\r') withReturn = true;
                else without = true;
                raw = raw.Slice(feed + 1);
            }
        }

        if (withReturn && without) context.Found(FindingKinds.BareLineFeed);
    }

    private static void Has(FindingContext context, string name, FindingKind missing)
    {
        if (!context.Original.Headers.Contains(name) && context.Original.AreWhole(name)) context.Found(missing);
    }

    private static int Count(HeaderBlock headers, string name)
    {
        var count = 0;
        for (var index = 0; index < headers.Count; index++)
            if (headers[index].Name.Equals(name, StringComparison.OrdinalIgnoreCase))
                count++;
        return count;
    }

    /// <summary>Addresses in angle brackets outside of quotation marks: a display name may hold an address, and is no author.</summary>
    private static int AuthorsIn(string from)
    {
        var authors = 0;
        var quoted = false;
        for (var index = 0; index < from.Length; index++)
        {
            if (from[index] == '\\') index++;
            else if (from[index] == '"') quoted = !quoted;
            else if (from[index] == '<' && !quoted && from.IndexOf('>', index) is var close and > 0 && from.IndexOf('@', index, close - index) > 0) authors++;
        }

        return authors;
    }

    private delegate bool Test(ReadOnlySpan<byte> value);

    private static string? First(HeaderBlock headers, Test test)
    {
        for (var index = 0; index < headers.Count; index++)
            if (!IsTrace(headers[index].Name) && test(headers[index].RawValue.Span))
                return headers[index].Name;
        return null;
    }

    /// <summary>Servers write these on the way (RFC 5321 section 4.4); whoever wrote the message cannot mend them.</summary>
    private static bool IsTrace(string name)
        => name.Equals("Received", StringComparison.OrdinalIgnoreCase) || name.Equals("Return-Path", StringComparison.OrdinalIgnoreCase) || name.Equals("Delivered-To", StringComparison.OrdinalIgnoreCase);

    private static bool HoldsEightBit(ReadOnlySpan<byte> value)
    {
        foreach (var character in value)
            if (character >= 0x80)
                return true;
        return false;
    }

    private static bool HoldsLongLine(ReadOnlySpan<byte> value)
    {
        while (value.Length > LongestLine)
        {
            var end = value.IndexOf((byte)'\n');
            if (end < 0 || end > LongestLine + 1) return true;
            value = value.Slice(end + 1);
        }

        return false;
    }
}
