using System.Net;
using System.Text.RegularExpressions;
using BounceKit.Reading;
using MimeKit;

namespace BounceKit.Cli.Anonymizing;

/// <summary>What identifies somebody in a message as a plain search finds it, which knows nothing of how it is replaced.</summary>
internal static partial class PlainIdentifiers
{
    private const int ShortestName = 4;
    private const int ShortestSubject = 5;

    public static IEnumerable<Identifier> In(byte[] message) => [.. MessageViews.Of(message).SelectMany(InText), .. InHeaders(message)];

    private static IEnumerable<Identifier> InText(string text)
    {
        foreach (Match match in Address().Matches(text))
        {
            var domain = match.Groups["domain"].Value;
            if (!HostNames.LooksLikeHost(domain) || HostScrubber.NamesNobody(domain) || KnownWords.BuiltIn.KnownEndOf(HostNames.Normal(domain)) is not null) continue;
            yield return new Identifier(IdentifierKind.Address, match.Value);
            yield return new Identifier(IdentifierKind.Domain, HostNames.Split(domain).Registered);
        }

        foreach (Match match in Version4().Matches(text))
        {
            if (IPAddress.TryParse(match.Value, out var address) && !HostScrubber.NamesNobody(address)) yield return new Identifier(IdentifierKind.IpAddress, match.Value);
        }
    }

    private static IEnumerable<Identifier> InHeaders(byte[] bytes)
    {
        if (MessageViews.Load(bytes) is not { } message) yield break;
        foreach (var name in NamesIn(message)) yield return name;
        using var parts = new MimeIterator(message);
        while (parts.MoveNext())
        {
            if (parts.Current is not MessagePart { Message: { } original }) continue;
            foreach (var name in NamesIn(original)) yield return name;
            if (HeaderText.Decode(original.Headers.FirstOrDefault(header => header.Id is HeaderId.Subject)?.RawValue ?? []).Trim() is { Length: >= ShortestSubject } subject && !subject.Contains('@') && Mask.UnknownWords(subject) != subject) yield return new Identifier(IdentifierKind.Subject, subject);
        }
    }

    private static IEnumerable<Identifier> NamesIn(MimeMessage message) =>
        from header in message.Headers
        where header.Id is HeaderId.From or HeaderId.To or HeaderId.Cc or HeaderId.ReplyTo
        from name in Bracketed().Replace(HeaderText.Decode(header.RawValue), "").Split(',')
        where !name.Contains('@')
        from Match word in Word().Matches(name)
        where word.Length >= ShortestName && !KnownWords.BuiltIn.Contains(word.Value) && !HeaderScrubber.IsSystemWord(word.Value) && word.Value.Distinct().Count() > 1
        select new Identifier(IdentifierKind.Name, word.Value);

    [GeneratedRegex("[\\p{L}\\p{M}\\p{N}.!#$%&'*+/=?^_`{|}~-]*[\\p{L}\\p{N}]@(?<domain>[A-Za-z0-9-]{2,}(?:\\.[A-Za-z0-9-]+)*\\.[A-Za-z]{2,})")]
    private static partial Regex Address();

    [GeneratedRegex("(?<![0-9A-Za-z.\\x01-\\x08\\x0E-\\x1F])(?:[0-9]{1,3}\\.){3}[0-9]{1,3}(?!\\.?[0-9A-Za-z])")]
    private static partial Regex Version4();

    [GeneratedRegex("<[^>]*>|[^\\s,(]+@[^\\s,)]+")]
    private static partial Regex Bracketed();

    [GeneratedRegex("\\p{L}+")]
    private static partial Regex Word();
}
