using System.Text;

namespace BounceKit.Formats.Cutting;

/// <summary>Joins the lines of a notice into one diagnostic: each line of a reply stays a line, everything else is folding.</summary>
internal static class ReplyLines
{
    public static string Join(IEnumerable<string> lines)
    {
        if (lines is IReadOnlyList<string> { Count: 1 } only) return WithoutMargin(only[0]);
        var text = new StringBuilder();
        foreach (var raw in lines)
        {
            var line = WithoutMargin(raw);
            if (line.Length == 0) continue;
            if (text.Length > 0) text.Append(ReplyLine.TryRead(line.AsSpan(), out _) ? '\n' : ' ');
            text.Append(line);
        }

        return text.ToString();
    }

    /// <summary>The line without blanks, the arrows of a transcript, quotation bars and bullets.</summary>
    public static string WithoutMargin(string line)
    {
        var text = line.Trim();
        while (text.StartsWith("<<<", StringComparison.Ordinal) || text.StartsWith("<-", StringComparison.Ordinal) || text.StartsWith("|", StringComparison.Ordinal)) text = text.TrimStart('<', '-', '|').TrimStart();
        return text;
    }
}
