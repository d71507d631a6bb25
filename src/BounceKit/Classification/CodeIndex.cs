using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>Rules by a code that they need, the codes in their order. Immutable.</summary>
internal sealed class CodeIndex
{
    private readonly int[] codes;
    private readonly NumberLists rules;

    private CodeIndex(int[] codes, NumberLists rules) => (this.codes, this.rules) = (codes, rules);

    /// <summary>The rules of a code; none for a code that no rule needs.</summary>
    public ReadOnlySpan<int> this[int code]
    {
        get
        {
            var (low, high) = (0, codes.Length);
            while (low < high)
            {
                var middle = (low + high) >>> 1;
                if (codes[middle] < code) low = middle + 1;
                else high = middle;
            }

            return low < codes.Length && codes[low] == code ? rules[low] : default;
        }
    }

    public static CodeIndex Of(SortedDictionary<int, List<int>> rules) => new([.. rules.Keys], NumberLists.Of([.. rules.Values]));

    public static CodeIndex Read(TableReader table) => new(table.Numbers(), NumberLists.Read(table));

    public void Write(TableWriter table)
    {
        table.Numbers(codes);
        rules.Write(table);
    }
}
