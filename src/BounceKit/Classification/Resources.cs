using System.Reflection;
using BounceKit.Compiled;

namespace BounceKit.Classification;

/// <summary>The data files that are embedded in the library, by their path below the project.</summary>
internal static class Resources
{
    private static readonly Assembly Own = typeof(Resources).Assembly;

    public static IEnumerable<string> Names(string prefix) => Own.GetManifestResourceNames().Where(n => n.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(n => n, StringComparer.Ordinal);

    public static byte[] Read(string name)
    {
        using var stream = Own.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library was built without its data file {name}.");
        var bytes = new byte[stream.Length];
        var read = 0;
        while (read < bytes.Length)
        {
            var count = stream.Read(bytes, read, bytes.Length - read);
            if (count == 0) break;
            read += count;
        }

        return bytes;
    }

    /// <summary>A table that was compiled when the library was built; see <see cref="BuiltInTables"/>.</summary>
    public static TableReader Table(string name) => new((UnmanagedMemoryStream?)Own.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The library was built without its table {name}."));
}
