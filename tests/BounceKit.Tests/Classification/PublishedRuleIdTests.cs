using BounceKit.Classification;

namespace BounceKit.Tests.Classification;

/// <summary>People log the ids of rules and decide by them: one that was published stays.</summary>
public class PublishedRuleIdTests
{
    private static readonly string PublishedIds = Path.Combine(DocumentFile.Root(), "tests", "BounceKit.Tests", "Classification", "PublishedRuleIds.txt");

    private static string[] Ids => [.. BuiltInRules.Files.SelectMany(f => f.Rules).Select(r => r.Id).Order(StringComparer.Ordinal)];

    [Fact]
    public void No_published_id_is_gone() =>
        File.ReadLines(PublishedIds).Except(Ids).Should().BeEmpty(because: "an id may get other words, but never vanishes: users' logs and rule overrides name it");

    /// <summary>With BOUNCEKIT_WRITE_DOCS=1 the new ids are added.</summary>
    [Fact]
    public void Every_id_is_published()
    {
        var published = File.ReadLines(PublishedIds).ToList();
        if (Environment.GetEnvironmentVariable("BOUNCEKIT_WRITE_DOCS") == "1") File.WriteAllLines(PublishedIds, published.Union(Ids).Order(StringComparer.Ordinal));

        File.ReadLines(PublishedIds).Should().Contain(Ids, because: "BOUNCEKIT_WRITE_DOCS=1 adds the new ones");
    }
}
