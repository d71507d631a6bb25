using System.Text;
using BounceKit.Tests.Fixtures;
using CsCheck;

namespace BounceKit.Tests.Hostile;

/// <summary>What happens to mail on its way and in attackers' hands: cut, spliced, shuffled, flipped.</summary>
internal static class Damage
{
    /// <summary>One of all kinds of damage to a message.</summary>
    public static Gen<byte[]> To(byte[] message) => Gen.OneOf(Truncated(message), Spliced(message), Shuffled(message), Flipped(message));

    public static Gen<byte[]> Truncated(byte[] message) => Gen.Int[0, message.Length].Select(length => message.AsSpan(0, length).ToArray());

    /// <summary>The beginning of one message and the end of another.</summary>
    public static Gen<byte[]> Spliced(byte[] message) =>
        Gen.Int[0, Fixture.Names.Count - 1].SelectMany(other =>
        {
            var second = Fixture.Bytes(Fixture.Names[other]);
            return Gen.Int[0, message.Length].SelectMany(end => Gen.Int[0, second.Length].Select(start => (byte[])[.. message.AsSpan(0, end), .. second.AsSpan(start)]));
        });

    /// <summary>The lines in another order, each with its own line end.</summary>
    public static Gen<byte[]> Shuffled(byte[] message) => Gen.Shuffle(Lines(message).ToArray()).Select(lines => Encoding.Latin1.GetBytes(string.Concat(lines)));

    /// <summary>Up to forty bits turned over.</summary>
    public static Gen<byte[]> Flipped(byte[] message) =>
        message.Length == 0 ? Gen.Const(message) : Gen.Int[0, message.Length * 8 - 1].Array[1, 40].Select(bits =>
        {
            var flipped = (byte[])message.Clone();
            foreach (var bit in bits) flipped[bit / 8] ^= (byte)(1 << bit % 8);
            return flipped;
        });

    /// <summary>A failing message as a test's report shows it.</summary>
    public static string Print(byte[] message) => message.Length + " bytes, base64: " + Convert.ToBase64String(message);

    private static IEnumerable<string> Lines(byte[] message)
    {
        var text = Encoding.Latin1.GetString(message);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) + 1;
            if (end == 0) end = text.Length;
            yield return text.Substring(start, end - start);
            start = end;
        }
    }
}
