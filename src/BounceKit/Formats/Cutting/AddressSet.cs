namespace BounceKit.Formats.Cutting;

/// <summary>Addresses without regard to case, none twice, in the order in which they were added. Nearly always a handful, which are compared one by one; many go into a hash table.</summary>
internal sealed class AddressSet
{
    private const int Handful = 12;

    private readonly List<string> addresses;
    private HashSet<string>? many;

    public AddressSet() => addresses = [];

    private AddressSet(AddressSet other)
    {
        addresses = [.. other.addresses];
        if (other.many is not null) many = new HashSet<string>(other.many, StringComparer.OrdinalIgnoreCase);
    }

    public int Count => addresses.Count;

    /// <summary>The one added first.</summary>
    public string First => addresses[0];

    public string this[int index] => addresses[index];

    /// <summary>All, in their order; nothing is added after that.</summary>
    public List<string> ToList() => addresses;

    /// <summary>A set of its own with the same addresses.</summary>
    public AddressSet Copy() => new(this);

    public void Add(string address)
    {
        if (Contains(address)) return;
        addresses.Add(address);
        if (many is not null) many.Add(address);
        else if (addresses.Count > Handful) many = new HashSet<string>(addresses, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Adds the addresses of a text; null is a text without any.</summary>
    public void AddFrom(string? text)
    {
        if (text is null) return;
        for (var position = 0; AddressFinder.Next(text, position, out var found); position = found.End) Add(found.Address);
    }

    public bool Contains(string address)
    {
        if (many is not null) return many.Contains(address);
        foreach (var known in addresses)
        {
            if (known.Equals(address, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }
}
