using System.Text;

namespace BounceKit.Formats.Standard;

/// <summary>
/// Reads the fields of a delivery-status part (RFC 3464 section 2.1) and of its kin, however they come: folded, unfolded, doubled, without the
/// empty lines between the groups.
/// </summary>
internal static class StatusFields
{
    /// <summary>One field; its value's folding is undone, but each line of a reply of several lines stays a line.</summary>
    public readonly record struct Field(string Name, string Value);

    /// <summary>Fields by group: a new group begins after an empty line, or where a recipient is named a second time.</summary>
    public static List<List<Field>> Read(string text)
    {
        var groups = new List<List<Field>>();
        var group = new List<Field>();
        string? name = null;
        var value = new StringBuilder();
        foreach (var line in text.Split('\n'))
        {
            if (string.IsNullOrWhiteSpace(line))
            {
                Close();
                EndGroup();
                continue;
            }

            var colon = NameEnd(line);
            if (colon > 0)
            {
                Close();
                name = line.Substring(0, colon).TrimEnd();
                if (StartsRecipient(name, group)) EndGroup();
                value.Append(line, colon + 1, line.Length - colon - 1);
            }
            else if (name is not null) Continue(value, line.Trim());
        }

        Close();
        EndGroup();
        return groups;

        void Close()
        {
            if (name is not null) group.Add(new Field(name, value.ToString().Trim()));
            name = null;
            value.Clear();
        }

        void EndGroup()
        {
            if (group.Count > 0) groups.Add(group);
            group = [];
        }
    }

    /// <summary>A line of the same reply ("550-…", "550 …"), or of one with an enhanced code of its own, stays a line; any other continuation is folding.</summary>
    private static void Continue(StringBuilder value, string line)
    {
        if (value.Length == 0 || value[value.Length - 1] == '\n') value.Append(line);
        else value.Append(ReplyLine.TryRead(line.AsSpan(), out var reply) && (reply.Status?.Class == reply.Code / 100 || BeginsWithCode(value, reply.Code)) ? '\n' : ' ').Append(line);
    }

    private static bool BeginsWithCode(StringBuilder value, int code)
    {
        var digits = code.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return value.ToString(0, Math.Min(value.Length, LongestPrefix)).IndexOf(digits, StringComparison.Ordinal) >= 0;
    }

    /// <summary>How far into a value its first code is looked for: a field may have as many lines as the part.</summary>
    private const int LongestPrefix = 200;

    private static bool StartsRecipient(string name, List<Field> group)
    {
        if (!FieldNames.MayNameRecipient(name)) return false;
        var known = FieldNames.Normalize(name);
        if (known is not (FieldNames.FinalRecipient or FieldNames.OriginalRecipient)) return false;
        foreach (var field in group)
        {
            if (FieldNames.MayNameRecipient(field.Name) && FieldNames.Normalize(field.Name) == known) return true;
        }

        return false;
    }

    /// <summary>The colon after a field name at the start of the line; -1 where the line is no field. A blank before the colon is tolerated.</summary>
    private static int NameEnd(string line)
    {
        if (line.Length == 0 || !char.IsLetter(line[0])) return -1;
        var position = 0;
        while (position < line.Length && position < 60 && (char.IsLetterOrDigit(line[position]) || line[position] is '-' or '_')) position++;
        while (position < line.Length && line[position] == ' ') position++;
        if (position >= line.Length || line[position] != ':') return -1;
        // "https://…" continues the text of the line before.
        return position + 2 < line.Length && line[position + 1] == '/' && line[position + 2] == '/' ? -1 : position;
    }
}
