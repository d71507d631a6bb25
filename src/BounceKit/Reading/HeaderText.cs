using System.Text;

namespace BounceKit.Reading;

internal static class HeaderText
{
    public static string Decode(ReadOnlySpan<byte> raw) => Encoding.UTF8.GetString(raw.ToArray()).Trim();
}
