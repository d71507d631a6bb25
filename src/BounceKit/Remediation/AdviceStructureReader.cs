namespace BounceKit.Remediations;

/// <summary>Reads <c>catalog.json</c>. Whatever it does not know is an error, so that a slip of the pen cannot silence an entry.</summary>
internal static class AdviceStructureReader
{
    /// <summary>The place of the blocklist's own page among an entry's references; it is left out where no page is known.</summary>
    public const string BlocklistPage = "blocklist-page";

    public static AdviceStructure Read(AdviceJson root)
    {
        var references = new Dictionary<string, string>(StringComparer.Ordinal);
        var entries = new List<AdviceEntry>();
        foreach (var member in root.Members())
        {
            if (member.Key == "references") ReadReferences(member.Value, references);
            else if (member.Key == "entries") ReadEntries(member.Value, entries, references);
            else throw member.Value.UnknownKey();
        }
        RequireOneGeneralEntryPerReason(root, entries);
        return new AdviceStructure(entries, references);
    }

    private static void ReadReferences(AdviceJson json, Dictionary<string, string> references)
    {
        foreach (var member in json.Members()) references.Add(member.Key, member.Value.Text());
    }

    private static void ReadEntries(AdviceJson json, List<AdviceEntry> entries, Dictionary<string, string> references)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in json.Items())
        {
            var entry = ReadEntry(item, references);
            if (!ids.Add(entry.Id)) throw item.Fault($"the id \"{entry.Id}\" stands twice");
            if (entry.About != AdviceCircumstances.None && entries.Exists(other => other.About == entry.About)) throw item.Fault("another entry is about the same circumstance");
            entries.Add(entry with { Number = entries.Count });
        }
    }

    private static AdviceEntry ReadEntry(AdviceJson json, Dictionary<string, string> references)
    {
        string? id = null;
        BounceReason? reason = null;
        var about = AdviceCircumstances.None;
        FixBy[]? steps = null;
        string[]? cited = null;
        var entry = new AdviceEntry { Id = "", Reason = default, Steps = [], References = [] };
        foreach (var member in json.Members())
        {
            var value = member.Value;
            switch (member.Key)
            {
                case "id": id = value.Text(); break;
                case "reason": reason = ReadReason(value); break;
                case "about": about = AdviceCircumstanceNames.Read(value); break;
                case "when": entry = entry with { When = AdviceConditionReader.Read(value) }; break;
                case "steps": steps = value.List(ReadActor); break;
                case "leaveOut": entry = entry with { LeaveOut = ReadLeaveOut(value) }; break;
                case "doesNotHelp": entry = entry with { DoesNotHelp = value.Number() }; break;
                case "references": cited = value.List(item => ReadReference(item, references)); break;
                case "retryAfterSeconds": entry = entry with { RetryAfterSeconds = value.Number() }; break;
                case "alone": entry = entry with { Alone = value.IsTrue() }; break;
                default: throw value.UnknownKey();
            }
        }
        if (id is null || reason is null == (about == AdviceCircumstances.None) || steps is null || cited is null) throw json.Fault("id, reason (or about), steps and references are needed");
        foreach (var (_, places) in entry.LeaveOut)
            if (Array.Exists(places, place => place >= steps.Length)) throw json.Fault("leaveOut names a step that is not there");
        return entry with { Id = id, Reason = reason ?? BounceReason.None, About = about, Steps = steps, References = cited };
    }

    /// <summary>The places as a person counts, from 1.</summary>
    private static (AdviceCircumstances Under, int[] Steps)[] ReadLeaveOut(AdviceJson json)
    {
        var list = new List<(AdviceCircumstances, int[])>();
        foreach (var member in json.Members())
        {
            var under = AdviceCircumstanceNames.Of(member.Key) ?? throw member.Value.UnknownKey();
            list.Add((under, member.Value.List(item => item.Number() - 1)));
        }
        return [.. list];
    }

    private static string ReadReference(AdviceJson json, Dictionary<string, string> references)
    {
        var id = json.Text();
        return id == BlocklistPage || references.ContainsKey(id) ? id : throw json.Fault($"\"{id}\" is not among the references");
    }

    private static BounceReason ReadReason(AdviceJson json)
    {
        var text = json.Text();
        // A number would pass Enum.TryParse, so the first character must be a letter.
        return char.IsLower(text[0]) && Enum.TryParse<BounceReason>(text, ignoreCase: true, out var reason) && reason != BounceReason.None
            ? reason
            : throw json.Fault($"\"{text}\" is not a reason that advice can be given for");
    }

    private static FixBy ReadActor(AdviceJson json) => json.Text() switch
    {
        "sender" => FixBy.Sender,
        "senderAdmin" => FixBy.SenderAdmin,
        "recipient" => FixBy.Recipient,
        "recipientAdmin" => FixBy.RecipientAdmin,
        "nobody" => FixBy.Nobody,
        _ => throw json.Fault("sender, senderAdmin, recipient, recipientAdmin or nobody is expected"),
    };

    private static void RequireOneGeneralEntryPerReason(AdviceJson root, List<AdviceEntry> entries)
    {
        var general = new HashSet<BounceReason>();
        foreach (var entry in entries)
            if (entry.When is null && entry.About == AdviceCircumstances.None && !general.Add(entry.Reason))
                throw root.Fault($"{entry.Reason} has two general entries");
        foreach (var entry in entries)
            if (entry.About == AdviceCircumstances.None && !general.Contains(entry.Reason))
                throw root.Fault($"{entry.Reason} has no general entry");
    }
}
