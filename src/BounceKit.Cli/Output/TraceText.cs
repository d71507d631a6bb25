using BounceKit.Classification;

namespace BounceKit.Cli.Output;

/// <summary>The marks of the normal form as people can read them.</summary>
internal static class TraceText
{
    public static string Readable(string normalForm) => normalForm
        .Replace(NormalForm.AddressMark.ToString(), "{addr}", StringComparison.Ordinal)
        .Replace(NormalForm.IpMark.ToString(), "{ip}", StringComparison.Ordinal);
}
