using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace BounceKit.Compiled;

/// <summary>Reads a table of <see cref="TableWriter"/> in its order. Each run of values is copied at once; on a big-endian machine its bytes are turned round afterwards.</summary>
internal sealed unsafe class TableReader : IDisposable
{
    private readonly UnmanagedMemoryStream stream;
    private readonly byte* bytes;
    private readonly long length;
    private long position;

    /// <param name="stream">A resource of an assembly: it lies in memory already.</param>
    public TableReader(UnmanagedMemoryStream stream)
    {
        this.stream = stream;
        bytes = stream.PositionPointer;
        length = stream.Length;
    }

    public void Dispose() => stream.Dispose();

    public int Number()
    {
        var number = Marshal.ReadInt32(Take(sizeof(int)));
        return BitConverter.IsLittleEndian ? number : BinaryPrimitives.ReverseEndianness(number);
    }

    public int[] Numbers()
    {
        var numbers = new int[Number()];
        Marshal.Copy(Take((long)numbers.Length * sizeof(int)), numbers, 0, numbers.Length);
        if (!BitConverter.IsLittleEndian) for (var i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReverseEndianness(numbers[i]);
        return numbers;
    }

    public long[] LongNumbers()
    {
        var numbers = new long[Number()];
        Marshal.Copy(Take((long)numbers.Length * sizeof(long)), numbers, 0, numbers.Length);
        if (!BitConverter.IsLittleEndian) for (var i = 0; i < numbers.Length; i++) numbers[i] = BinaryPrimitives.ReverseEndianness(numbers[i]);
        return numbers;
    }

    public char[] Characters()
    {
        var characters = new char[Number()];
        Marshal.Copy(Take((long)characters.Length * sizeof(char)), characters, 0, characters.Length);
        if (!BitConverter.IsLittleEndian) for (var i = 0; i < characters.Length; i++) characters[i] = (char)BinaryPrimitives.ReverseEndianness(characters[i]);
        return characters;
    }

    public string[] Texts() => TextPool.Read(this).All();

    private IntPtr Take(long count)
    {
        if (count < 0 || count > length - position) throw new InvalidDataException("A compiled table of the library ends too soon.");
        var place = (IntPtr)(bytes + position);
        position += count;
        return place;
    }
}
