namespace BounceKit.Remediations;

/// <summary>Reads the folder of a language: <c>references.json</c>, <c>durations.json</c>, the sentences of <c>findings.json</c> and <c>suppression.json</c>, and the texts in any number of other files.</summary>
internal static class AdviceLanguageReader
{
    public static AdviceLanguage Read(string language)
    {
        var texts = new Dictionary<string, AdviceText>(StringComparer.Ordinal);
        var titles = new Dictionary<string, AdviceTemplate>(StringComparer.Ordinal);
        var sentences = new Dictionary<string, AdviceTemplate>(StringComparer.Ordinal);
        DurationWords? durations = null;
        foreach (var file in AdviceFiles.Of(language))
        {
            using var document = AdviceJson.Load(file);
            var root = AdviceJson.Root(document, file);
            if (file.EndsWith("/references.json", StringComparison.Ordinal)) ReadTemplates(root, titles);
            else if (file.EndsWith("/durations.json", StringComparison.Ordinal)) durations = ReadDurations(root);
            else if (file.EndsWith("/findings.json", StringComparison.Ordinal) || file.EndsWith("/suppression.json", StringComparison.Ordinal)) ReadTemplates(root, sentences);
            else ReadTexts(root, texts);
        }
        return new AdviceLanguage(texts, titles, durations ?? throw new InvalidDataException($"{language}: durations.json is missing"), sentences);
    }

    internal static void ReadTexts(AdviceJson root, Dictionary<string, AdviceText> texts)
    {
        foreach (var member in root.Members())
        {
            if (texts.ContainsKey(member.Key)) throw member.Value.Fault("another file has this id too");
            texts.Add(member.Key, ReadText(member.Value));
        }
    }

    private static AdviceText ReadText(AdviceJson json)
    {
        AdviceTemplate? title = null, explanation = null;
        AdviceTemplate[]? steps = null;
        AdviceTemplate[] doesNotHelp = [];
        foreach (var member in json.Members())
        {
            switch (member.Key)
            {
                case "title": title = member.Value.Template(); break;
                case "explanation": explanation = member.Value.Template(); break;
                case "steps": steps = member.Value.List(ReadTemplate); break;
                case "doesNotHelp": doesNotHelp = member.Value.List(ReadTemplate); break;
                default: throw member.Value.UnknownKey();
            }
        }
        if (title is null || explanation is null || steps is null) throw json.Fault("title, explanation and steps are needed");
        return new AdviceText { Title = title, Explanation = explanation, Steps = steps, DoesNotHelp = doesNotHelp };
    }

    private static AdviceTemplate ReadTemplate(AdviceJson json) => json.Template();

    private static void ReadTemplates(AdviceJson root, Dictionary<string, AdviceTemplate> templates)
    {
        foreach (var member in root.Members()) templates.Add(member.Key, member.Value.Template());
    }

    private static DurationWords ReadDurations(AdviceJson root)
    {
        DurationUnit? second = null, minute = null, hour = null, day = null;
        foreach (var member in root.Members())
        {
            switch (member.Key)
            {
                case "second": second = ReadUnit(member.Value); break;
                case "minute": minute = ReadUnit(member.Value); break;
                case "hour": hour = ReadUnit(member.Value); break;
                case "day": day = ReadUnit(member.Value); break;
                default: throw member.Value.UnknownKey();
            }
        }
        if (second is null || minute is null || hour is null || day is null) throw root.Fault("second, minute, hour and day are needed");
        return new DurationWords(second, minute, hour, day);
    }

    private static DurationUnit ReadUnit(AdviceJson json)
    {
        string? one = null, other = null;
        foreach (var member in json.Members())
        {
            if (member.Key == "one") one = member.Value.Text();
            else if (member.Key == "other") other = member.Value.Text();
            else throw member.Value.UnknownKey();
        }
        if (one is null || other is null) throw json.Fault("one and other are needed");
        return new DurationUnit(one, other);
    }
}
