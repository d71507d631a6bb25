using System.Text;

namespace BounceKit.Cli.Anonymizing;

/// <summary>Replaces what a machine numbers things with: queue ids, tokens, ticket and telephone numbers. Codes of servers, dates and versions stay.</summary>
internal sealed class IdScrubber(Pseudonyms pseudonyms, Identifiers found)
{
    private const int ShortestId = 7;
    private const int ShortestHexadecimal = 6;
    private const int ShortestOfLetters = 24;

    /// <summary>Beginnings of words that end in a number and name no one: standards, charsets, ciphers.</summary>
    private static readonly string[] Standards = ["rfc", "utf", "iso", "sha", "aes", "tls", "tlsv", "cp", "windows", "koi8", "gb", "big", "ksc", "johab", "smtp", "esmtp", "md5", "dhe", "curve", "ecdhe", "chacha", "poly", "http", "ipv", "base", "win", "x86"];

    /// <summary>The word, replaced where it is an id; null where it is none.</summary>
    public string? Scrub(string word)
    {
        var pieces = Pieces(word);
        if (pieces.Any(found.IsStandIn)) return null;
        if (IsTelephone(word) || IsQueueIdOfExim(word)) return Replace(word);
        if (!pieces.Any(IsId)) return null;
        var scrubbed = new StringBuilder(word);
        foreach (var piece in pieces.Where(IsId)) scrubbed.Replace(piece, Replace(piece));
        return scrubbed.ToString();
    }

    /// <summary>Every piece of a word that is known to be an id by where it stands.</summary>
    public string ScrubAll(string word)
    {
        var scrubbed = new StringBuilder(word.Length);
        for (var start = 0; start < word.Length;)
        {
            var end = start;
            while (end < word.Length && char.IsLetterOrDigit(word[end])) end++;
            if (end == start) scrubbed.Append(word[start++]);
            else
            {
                scrubbed.Append(ReplaceUnlessKnown(word[start..end]));
                start = end;
            }
        }

        return scrubbed.ToString();
    }

    private string ReplaceUnlessKnown(string piece) => piece.Length < 2 || (KnownWords.BuiltIn.Contains(piece) && !HostNames.LooksLikeHost("a." + piece)) ? piece : Replace(piece);

    private string Replace(string id)
    {
        if (found.IsStandIn(id)) return id;
        if (id.All(c => c == id[0]) || HostScrubber.IsPurpose(id)) return id;
        if (id.Length >= ShortestHexadecimal && id.Any(char.IsAsciiDigit)) found.Add(IdentifierKind.Id, id);
        return found.Write(pseudonyms.Id(id));
    }

    private static bool IsId(string piece)
    {
        if (KnownWords.BuiltIn.Contains(piece)) return false;
        var digits = piece.Count(char.IsAsciiDigit);
        var letters = piece.Length - digits;
        if (letters == 0) return digits >= ShortestId && !IsDate(piece);
        if (digits == 0) return letters >= ShortestOfLetters;
        if (piece.Length >= ShortestHexadecimal && piece.All(char.IsAsciiHexDigit)) return true;
        return piece.Length >= ShortestId && !IsStandard(piece);
    }

    /// <summary>A date, or a date and time, in digits alone.</summary>
    private static bool IsDate(string digits) => digits.Length is 8 or 12 or 14 && (digits.StartsWith("19", StringComparison.Ordinal) || digits.StartsWith("20", StringComparison.Ordinal));

    private static bool IsStandard(string piece)
    {
        var name = piece.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return name.Length <= 8 && Standards.Any(standard => name.Equals(standard, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Digits in groups: "+81-3-5555-0100", "5555-0100"; not "2026-11-24".</summary>
    private static bool IsTelephone(string word)
    {
        if (!word.All(c => char.IsAsciiDigit(c) || c is '-' or '+') || !word.Contains('-') || word.Count(char.IsAsciiDigit) < ShortestId) return false;
        var groups = word.Split('-');
        return !(groups.Length == 3 && groups[0].Length == 4 && groups[1].Length <= 2 && groups[2].Length <= 2) && groups.All(group => group.Length > 0 && !(groups.Length == 2 && group.Length == 4 && IsYear(group)));
    }

    private static bool IsYear(string group) => group.StartsWith("19", StringComparison.Ordinal) || group.StartsWith("20", StringComparison.Ordinal);

    /// <summary>Exim's: 1tFabC-000000-2Q, since 4.97 1tFabC-00000000abc-2Q3r.</summary>
    private static bool IsQueueIdOfExim(string word)
    {
        var pieces = word.Split('-');
        return pieces.Length == 3 && pieces[0].Length == 6 && pieces[1].Length is 6 or 11 && pieces[2].Length is 2 or 4 && pieces.All(piece => piece.All(char.IsAsciiLetterOrDigit));
    }

    private static List<string> Pieces(string word)
    {
        var pieces = new List<string>();
        for (var start = 0; start < word.Length; start++)
        {
            var end = start;
            while (end < word.Length && char.IsAsciiLetterOrDigit(word[end])) end++;
            if (end > start) pieces.Add(word[start..end]);
            start = end;
        }

        return pieces;
    }
}
