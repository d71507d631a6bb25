using System.Text;
using Microsoft.Win32.SafeHandles;

namespace BounceKit.Cli.Terminals;

/// <summary>The real standard streams: UTF-8 without a byte order mark, buffered, LF on every platform.</summary>
internal static class StandardStreams
{
    private const int BufferSize = 1 << 16;
    private const int StandardOutputHandle = 1;

    public static TextWriter Output() => Writer(new GuardedOutput(OutputStream()));

    public static TextWriter Error() => Writer(Console.OpenStandardError());

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize) { NewLine = "\n" };

    /// <summary>
    /// .NET's own stream over standard output stays silent when the reader of a pipe has gone, and a long run would go on for nobody.
    /// A file stream over the same pipe says so. Over a file it would keep a position of its own, so it is used for pipes only.
    /// </summary>
    private static Stream OutputStream()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected) return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(StandardOutputHandle, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
