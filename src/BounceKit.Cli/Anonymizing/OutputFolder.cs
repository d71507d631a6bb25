using System.Globalization;

namespace BounceKit.Cli.Anonymizing;

/// <summary>A folder of numbered files; none is written over. The name of the source would tell as much as its text.</summary>
internal sealed class OutputFolder(string path)
{
    private int number;

    /// <summary>Writes a message under the next number that is free, and returns the file's name.</summary>
    public string Write(byte[] message, string ending)
    {
        try
        {
            return WriteNext(message, ending);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new OutputFolderFailedException(exception.Message, exception);
        }
    }

    private string WriteNext(byte[] message, string ending)
    {
        Directory.CreateDirectory(path);
        string name;
        do name = string.Create(CultureInfo.InvariantCulture, $"{++number:0000}{ending}");
        while (File.Exists(Path.Combine(path, name)));
        using var file = new FileStream(Path.Combine(path, name), FileMode.CreateNew);
        file.Write(message);
        return name;
    }
}

/// <summary>The folder cannot be written to; the message says why.</summary>
internal sealed class OutputFolderFailedException(string message, Exception cause) : Exception(message, cause);
