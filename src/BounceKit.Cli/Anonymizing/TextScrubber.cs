using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using BounceKit.Reading;

namespace BounceKit.Cli.Anonymizing;

/// <summary>Replaces what identifies somebody in a line of text, in whatever encoding of addresses and headers it stands there; all other characters stay.</summary>
internal sealed partial class TextScrubber
{
    private static readonly HashSet<string> OwnerFollows = new(StringComparer.OrdinalIgnoreCase) { "home", "users", "mail", "vmail", "mailboxes" };

    private const int ReplyCode = 4;

    private readonly Identifiers found;
    private readonly HostScrubber hosts;
    private readonly IdScrubber ids;
    private readonly AddressScrubber addresses;

    public TextScrubber(Pseudonyms pseudonyms, Identifiers found)
    {
        this.found = found;
        hosts = new HostScrubber(pseudonyms, found);
        ids = new IdScrubber(pseudonyms, found);
        addresses = new AddressScrubber(pseudonyms, found, hosts, ids);
    }

    public HostScrubber Hosts => hosts;

    public IdScrubber Ids => ids;

    /// <summary>The line with its identifiers replaced.</summary>
    /// <param name="line">The decoded line.</param>
    /// <param name="isStrict">Whether words that are not known to name nobody are masked too.</param>
    public string Scrub(string line, bool isStrict = false)
    {
        foreach (var (original, standIn) in found.Subjects) line = Standing.Alone(line, original, standIn);
        foreach (var (original, standIn) in found.Boundaries) line = line.Replace(original, standIn, StringComparison.Ordinal);
        line = SignWritten().Replace(line, "@");
        line = NumericAddress().Replace(line, match => IPAddress.TryParse(match.Value, out var address) ? hosts.Address(address).ToString() : match.Value);
        return found.Sweep(Pieces().Replace(line, match => Piece(match, isStrict)));
    }

    private string Piece(Match match, bool isStrict)
    {
        if (match.Groups["word"].Success) return EncodedWord(match.Value, text => Scrub(text, isStrict));
        if (match.Groups["url"].Success) return Url(match.Value, isStrict);
        if (match.Groups["quoted"].Success) return addresses.Scrub(match.Groups["local"].Value, match.Groups["domain"].Value);
        if (match.Groups["six"].Success) return SixOrText(match.Value, isStrict);
        return Chunk(match.Value, isStrict);
    }

    /// <summary>A run of encoded words, written again as one in the same charset and encoding where anything in it changes.</summary>
    public static string EncodedWord(string words, Func<string, string> scrub)
    {
        var text = EncodedWords.Decode(Encoding.Latin1.GetBytes(words));
        // What does not become shorter was no encoded word after all, and would come back here for ever; its pieces are looked at one by one.
        if (text.Length >= words.Length) return string.Join("?", words.Split('?').Select(scrub));
        var scrubbed = scrub(text);
        if (scrubbed == text) return words;
        var parts = words.Split('?');
        return $"=?{parts[1]}?{parts[2]}?{EncodedContent(TextCoding.ForName(parts[1].Split('*')[0]).GetBytes(scrubbed), parts[2])}?=";
    }

    private static string EncodedContent(byte[] bytes, string encoding) => encoding is "B" or "b"
        ? Convert.ToBase64String(bytes)
        : string.Concat(bytes.Select(b => b == ' ' ? "_" : char.IsAsciiLetterOrDigit((char)b) ? ((char)b).ToString() : $"={b:X2}"));

    private string Url(string url, bool isStrict)
    {
        var start = url.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = url.IndexOfAny(['/', '?', '#'], start);
        if (end < 0) end = url.Length;
        var authority = url[start..end];
        var isKnown = KnownWords.BuiltIn.KnownEndOf(HostNames.Normal(authority.Split(':')[0])) is not null;
        return url[..start] + Scrub(authority, isStrict) + Scrub(url[end..], isStrict || !isKnown);
    }

    private string SixOrText(string text, bool isStrict)
    {
        if (IPAddress.TryParse(text, out var address) && address.AddressFamily is AddressFamily.InterNetworkV6 && text.Count(c => c == ':') > 1) return hosts.Address(address).ToString();
        return string.Join(':', text.Split(':').Select(part => part.Length == 0 ? part : Chunk(part, isStrict)));
    }

    /// <summary>A run of characters that addresses, names and ids are made of, without the punctuation around it.</summary>
    private string Chunk(string chunk, bool isStrict)
    {
        var start = 0;
        var end = chunk.Length;
        while (start < end && IsEdge(chunk[start])) start++;
        while (end > start && IsEdge(chunk[end - 1])) end--;
        if (end - start > ReplyCode && HasReplyCode(chunk.AsSpan(start))) start += ReplyCode;
        if (start == end) return chunk;
        var core = chunk[start..end];
        return chunk[..start] + (Encoded(core, isStrict) ?? Plain(core, isStrict)) + chunk[end..];
    }

    /// <summary>"550-mx.example.com": all but the last line of a reply has a dash behind its code (RFC 5321 section 4.2.1).</summary>
    private static bool HasReplyCode(ReadOnlySpan<char> text) => text is [>= '2' and <= '5', >= '0' and <= '9', >= '0' and <= '9', '-', not (>= '0' and <= '9'), ..];

    private static bool IsEdge(char c) => c is '.' or '-' or '_' or '=' or '+' or '*' or '#' or '!' or '~' or '^' or '$' or '%' or '@' or '\'' or '/';

    private string? Encoded(string core, bool isStrict)
    {
        foreach (var form in EncodedForm.All)
        {
            if (!form.IsUsedIn(core)) continue;
            var text = form.Decode(core);
            var scrubbed = Scrub(text, isStrict);
            return scrubbed == text ? core : form.Encode(scrubbed);
        }

        return null;
    }

    private string Plain(string core, bool isStrict)
    {
        var at = core.LastIndexOf('@');
        if (at > 0) return addresses.Scrub(core[..at], core[(at + 1)..]);
        if (found.StandInFor(core) is { } standIn) return standIn;
        if (IPAddress.TryParse(core, out var address) && core.Count(c => c == '.') == 3 && !core.Contains('%')) return hosts.Address(address).ToString();
        if (core.Contains('=')) return string.Join('=', core.Split('=').Select(part => part.Length == 0 ? part : Chunk(part, isStrict)));
        if (core.Contains('/')) return Path(core, isStrict);
        if (core.Contains('!')) return string.Join('!', core.Split('!').Select(part => part.Length == 0 ? part : Chunk(part, isStrict)));
        if (HostNames.LooksLikeHost(core) || found.IsInDomain(core)) return hosts.Scrub(core);
        return Words(ids.Scrub(core) ?? core, isStrict);
    }

    private string Words(string core, bool isStrict) => Word().Replace(core, match =>
        found.IsStandIn(match.Value) ? match.Value : found.StandInFor(match.Value) ?? (isStrict ? Mask.UnknownWords(match.Value) : match.Value));

    /// <summary>A path to somebody's files names its owner: "/home/alice", "/var/spool/mail/alice".</summary>
    private string Path(string path, bool isStrict)
    {
        var parts = path.Split('/');
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].Length > 0) parts[i] = i > 0 && OwnerFollows.Contains(parts[i - 1]) && !parts[i].Contains('@') ? addresses.Owner(parts[i]) : Chunk(parts[i], isStrict);
        }

        return string.Join('/', parts);
    }

    [GeneratedRegex("(?<word>=\\?[^?\\s]{1,60}\\?[BbQq]\\?[^?]*\\?=(?:[ \\t]*=\\?[^?\\s]{1,60}\\?[BbQq]\\?[^?]*\\?=)*)|(?<url>[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\\s<>\"']+)|(?<quoted>(?<local>\"[^\"@\\s][^\"]{0,64}\")@(?<domain>[\\w.-]+))|(?<six>[0-9A-Fa-f]{0,4}:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)|(?<chunk>(?:[\\p{L}\\p{M}\\p{N}._=+%@#!$*^~/'-]|\\\\x\\{[0-9A-Fa-f]{1,6}\\}|@\\[[0-9A-Za-z.:]+\\])+)")]
    private static partial Regex Pieces();

    [GeneratedRegex("[\\p{L}\\p{N}]+")]
    private static partial Regex Word();

    /// <summary>An IP address by itself or beside other things ("client-ip=2001:db8::1"); not one written backwards in a name.</summary>
    [GeneratedRegex("(?<![0-9A-Za-z.:])(?:(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?![.]?[0-9A-Za-z])|[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){2,7}(?![0-9A-Za-z:.]))")]
    private static partial Regex NumericAddress();

    [GeneratedRegex("&#64;|&#x40;|&commat;", RegexOptions.IgnoreCase)]
    private static partial Regex SignWritten();
}
