using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BounceKit.Cli.Tests.Documentation;

/// <summary>The XML documentation that the compiler writes beside the library, as Markdown.</summary>
internal sealed partial class XmlComments
{
    private readonly Dictionary<string, XElement> members;

    private XmlComments(XDocument document) =>
        members = document.Descendants("member").ToDictionary(member => (string)member.Attribute("name")!, StringComparer.Ordinal);

    public static XmlComments OfLibrary { get; } = new(XDocument.Load(Path.Combine(AppContext.BaseDirectory, "BounceKit.xml")));

    /// <summary>The text of one element, such as <c>summary</c>, in one line; null where the member has none.</summary>
    public string? Text(string id, string element) => members.TryGetValue(id, out var member) && member.Element(element) is { } found ? Markdown(found) : null;

    /// <summary>The named elements, such as <c>param</c> or <c>exception</c>, with what they name.</summary>
    public IReadOnlyList<(string Name, string Text)> Named(string id, string element, string attribute) => members.TryGetValue(id, out var member)
        ? [.. member.Elements(element).Select(found => (LastName((string)found.Attribute(attribute)!), Markdown(found)))]
        : [];

    private static string Markdown(XElement element) => Space().Replace(string.Concat(element.Nodes().Select(Markdown)), " ").Trim();

    private static string Markdown(XNode node) => node switch
    {
        XText text => Escaped(text.Value),
        XElement { Name.LocalName: "c" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" or "seealso" } see when see.Attribute("cref") is { } target => $"`{LastName(target.Value)}`",
        XElement { Name.LocalName: "see" } see => $"`{(string?)see.Attribute("langword")}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } parameter => $"`{(string?)parameter.Attribute("name")}`",
        XElement inner => " " + Markdown(inner) + " ",
        _ => "",
    };

    /// <summary><c>M:BounceKit.BounceParser.Parse(System.IO.Stream)</c> is <c>BounceParser.Parse</c>, a type is its own name.</summary>
    private static string LastName(string cref)
    {
        var name = cref[(cref.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (name.IndexOf('(', StringComparison.Ordinal) is > 0 and var bracket) name = name[..bracket];
        var parts = name.Split('.');
        return cref[0] is 'T' || cref.IndexOf(':', StringComparison.Ordinal) != 1 ? parts[^1] : string.Join('.', parts[^2..]);
    }

    private static string Escaped(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
