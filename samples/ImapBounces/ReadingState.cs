using System.Text.Json;

namespace ImapBounces;

/// <summary>How far a folder was read.</summary>
/// <param name="UidValidity">
/// The generation of the folder's UIDs (RFC 3501 section 2.3.1.1). When the server changes it, the old UIDs mean nothing any more, and the folder is read from its beginning.
/// </param>
/// <param name="LastUid">The highest UID that is done. UIDs only grow, also where messages are moved away.</param>
internal sealed record ReadingState(uint UidValidity, uint LastUid)
{
    /// <summary>The state of the last run; null on the first one.</summary>
    public static ReadingState? Load(string path) => File.Exists(path) ? JsonSerializer.Deserialize<ReadingState>(File.ReadAllText(path)) : null;

    /// <summary>Replaces the file as a whole, so that a crash leaves the old state or the new one, never half of it.</summary>
    public void Save(string path)
    {
        var written = path + ".new";
        File.WriteAllText(written, JsonSerializer.Serialize(this));
        File.Move(written, path, overwrite: true);
    }
}
