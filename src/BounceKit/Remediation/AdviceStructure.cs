namespace BounceKit.Remediations;

/// <summary>What all languages share: the entries and the addresses of the references.</summary>
internal sealed record AdviceStructure(IReadOnlyList<AdviceEntry> Entries, IReadOnlyDictionary<string, string> References)
{
    private static readonly Lazy<AdviceStructure> Loaded = new(Load);

    public static AdviceStructure Instance => Loaded.Value;

    private static AdviceStructure Load()
    {
        using var document = AdviceJson.Load(AdviceFiles.Catalog);
        return AdviceStructureReader.Read(AdviceJson.Root(document, AdviceFiles.Catalog));
    }
}
