using System.Globalization;
using System.Text.RegularExpressions;

namespace BounceKit.Cli.Anonymizing;

/// <summary>A way in which addresses are written inside other things: percent encoding, quoted-printable, xtext (RFC 3461), utf-8-addr-xtext (RFC 6533).</summary>
internal sealed partial class EncodedForm(Regex escape, Func<string, bool> isUsed, string encodes, Func<char, string> encode)
{
    public static readonly IReadOnlyList<EncodedForm> All =
    [
        new(Percent(), text => text.Contains("%40", StringComparison.Ordinal), "@=%+", c => $"%{(int)c:X2}"),
        new(Quoted(), text => text.Contains("=40", StringComparison.Ordinal) && !text.Contains('@'), "@=", c => $"={(int)c:X2}"),
        new(Utf8Xtext(), text => text.Contains("\\x{", StringComparison.OrdinalIgnoreCase), "", c => $"\\x{{{(int)c:X}}}"),
        new(Xtext(), text => (text.Contains("+40", StringComparison.Ordinal) && !text.Contains('@')) || text.Contains("+2B", StringComparison.Ordinal) || text.Contains("+3D", StringComparison.Ordinal), "", c => $"+{(int)c:X2}"),
    ];

    public bool IsUsedIn(string text) => isUsed(text) && escape.IsMatch(text);

    private bool signIsPlain;

    public string Decode(string text)
    {
        signIsPlain = text.Contains('@');
        return escape.Replace(text, match => ((char)int.Parse(match.Groups[1].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString());
    }

    public string Encode(string text) => string.Concat(text.Select(c => Needs(c) ? encode(c) : c.ToString()));

    private bool Needs(char c) => c >= 0x80 || encodes.Contains(c) || (encodes.Length == 0 && (c is '+' or '=' || (c is '@' && !signIsPlain)));

    [GeneratedRegex("%([0-9A-Fa-f]{2})")]
    private static partial Regex Percent();

    [GeneratedRegex("=([0-9A-F]{2})")]
    private static partial Regex Quoted();

    [GeneratedRegex("\\\\x\\{([0-9A-Fa-f]{1,4})\\}", RegexOptions.IgnoreCase)]
    private static partial Regex Utf8Xtext();

    [GeneratedRegex("\\+(2B|3D|40)")]
    private static partial Regex Xtext();
}
