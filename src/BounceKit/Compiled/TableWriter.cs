using System.Buffers.Binary;

namespace BounceKit.Compiled;

/// <summary>Writes a table that <see cref="TableReader"/> reads back: each run of values with its length before it, all little-endian.</summary>
internal sealed class TableWriter
{
    private readonly List<byte> bytes = [];
    private readonly byte[] value = new byte[sizeof(long)];

    public byte[] ToArray() => [.. bytes];

    public void Number(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(value, number);
        Add(sizeof(int));
    }

    public void Numbers(int[] numbers)
    {
        Number(numbers.Length);
        foreach (var number in numbers) Number(number);
    }

    public void LongNumbers(long[] numbers)
    {
        Number(numbers.Length);
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt64LittleEndian(value, number);
            Add(sizeof(long));
        }
    }

    public void Characters(char[] characters)
    {
        Number(characters.Length);
        foreach (var character in characters)
        {
            BinaryPrimitives.WriteInt16LittleEndian(value, (short)character);
            Add(sizeof(char));
        }
    }

    public void Texts(string[] texts) => TextPool.Of(texts).Write(this);

    private void Add(int count)
    {
        for (var i = 0; i < count; i++) bytes.Add(value[i]);
    }
}
