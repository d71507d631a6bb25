namespace BounceKit.Reading;

/// <summary>The files below a folder, in ordinal order of their names level by level; hidden ones, and links to folders, are passed over.</summary>
internal static class MailboxFiles
{
    private const string Current = "cur";
    private const string New = "new";
    private const string Temporary = "tmp";

    public static IEnumerable<MailboxFile> In(string root)
    {
        var pending = new Stack<MailboxFile>();
        Push(pending, List(root, root.TrimEnd('/', '\\'), isInMaildir: false));
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            if (!next.IsFolder)
            {
                yield return next;
                continue;
            }

            var children = ListOrFail(next, out var error);
            if (error is not null) yield return next with { Error = error };
            else Push(pending, children);
        }
    }

    private static void Push(Stack<MailboxFile> pending, List<MailboxFile> children)
    {
        for (var i = children.Count - 1; i >= 0; i--) pending.Push(children[i]);
    }

    private static List<MailboxFile> ListOrFail(MailboxFile folder, out Exception? error)
    {
        error = null;
        try
        {
            return List(folder.Path, folder.Source, folder.IsInMaildir);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            error = e;
            return [];
        }
    }

    private static List<MailboxFile> List(string folder, string source, bool isInMaildir)
    {
        var isMaildir = IsMaildir(folder);
        var files = new List<MailboxFile>();
        foreach (var path in Directory.GetFileSystemEntries(folder))
        {
            var name = Path.GetFileName(path);
            var attributes = AttributesOf(path);
            var isFolder = (attributes & FileAttributes.Directory) != 0;
            if (isFolder && (attributes & FileAttributes.ReparsePoint) != 0) continue;
            if (IsHidden(name, path, isMaildir && isFolder) || (isMaildir && (!isFolder || name == Temporary))) continue;
            files.Add(new MailboxFile(path, $"{source}/{name}", isFolder, isInMaildir || (isMaildir && name is Current or New), null));
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Source, b.Source));
        return files;
    }

    /// <summary>A Maildir keeps its subfolders in hidden folders that are Maildirs themselves.</summary>
    private static bool IsHidden(string name, string path, bool mayBeMaildirSubfolder) =>
        name[0] == '.' && !(mayBeMaildirSubfolder && IsMaildir(path));

    private static bool IsMaildir(string folder) => Directory.Exists(Path.Combine(folder, Current)) && Directory.Exists(Path.Combine(folder, New));

    /// <summary>What cannot be asked, such as a broken link, counts as a file: opening it will say what is wrong.</summary>
    private static FileAttributes AttributesOf(string path)
    {
        try
        {
            return File.GetAttributes(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileAttributes.Normal;
        }
    }
}

/// <summary>A file or folder of a mailbox.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Source">What it is called in reports: the root as given, and the rest with slashes.</param>
/// <param name="IsFolder">True for a folder.</param>
/// <param name="IsInMaildir">True where it is one message of a Maildir.</param>
/// <param name="Error">Why a folder could not be listed.</param>
internal readonly record struct MailboxFile(string Path, string Source, bool IsFolder, bool IsInMaildir, Exception? Error);
