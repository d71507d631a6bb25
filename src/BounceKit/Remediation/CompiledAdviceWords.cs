using BounceKit.Classification;
using BounceKit.Compiled;

namespace BounceKit.Remediations;

/// <summary>The words of one language, from a table that was compiled of its files when the library was built. A text is read when it is first told. Immutable, and safe to share between threads.</summary>
internal sealed class CompiledAdviceWords : IAdviceWords
{
    private readonly TextPool templates;

    /// <summary>For each entry its title, its explanation, how many steps it has, and these and what does not help.</summary>
    private readonly NumberLists texts;

    private readonly int[] referenceTitles;
    private readonly string[] sentenceIds;
    private readonly int[] sentences;

    private CompiledAdviceWords(TableReader table)
    {
        templates = TextPool.Read(table);
        texts = NumberLists.Read(table);
        referenceTitles = table.Numbers();
        sentenceIds = table.Texts();
        sentences = table.Numbers();
        var units = table.Texts();
        Durations = new DurationWords(new DurationUnit(units[0], units[1]), new DurationUnit(units[2], units[3]), new DurationUnit(units[4], units[5]), new DurationUnit(units[6], units[7]));
    }

    public DurationWords Durations { get; }

    public static CompiledAdviceWords Load(string language)
    {
        using var table = Resources.Table(BuiltInTables.AdviceIn(language));
        return new CompiledAdviceWords(table);
    }

    public static void Compile(string language, TableWriter table)
    {
        var words = AdviceLanguageReader.Read(language);
        var structure = AdviceStructure.Instance;
        var numbers = new TextNumbers();
        var texts = structure.Entries.Select(entry => Record(words.Texts[entry.Id], numbers)).ToList();
        var titles = structure.References.Keys.Append(AdviceStructureReader.BlocklistPage).Select(id => numbers.Of(words.ReferenceTitles[id].Written)).ToArray();
        var sentences = words.Sentences.Values.Select(sentence => numbers.Of(sentence.Written)).ToArray();
        TextPool.Of(numbers.InOrder).Write(table);
        NumberLists.Of(texts).Write(table);
        table.Numbers(titles);
        table.Texts([.. words.Sentences.Keys]);
        table.Numbers(sentences);
        DurationUnit[] units = [words.Durations.Second, words.Durations.Minute, words.Durations.Hour, words.Durations.Day];
        table.Texts([.. units.SelectMany(unit => new[] { unit.One, unit.Other })]);
    }

    public AdviceText TextOf(AdviceEntry entry)
    {
        var record = new RecordReader(texts[entry.Number]);
        return new AdviceText { Title = Template(record.Number()), Explanation = Template(record.Number()), Steps = Templates(record.Numbers()), DoesNotHelp = Templates(record.Numbers()) };
    }

    public AdviceTemplate ReferenceTitle(string id) => Template(referenceTitles[Array.IndexOf(CompiledAdvice.BuiltIn.References, id)]);

    public string ReferenceUrl(string id) => CompiledAdvice.BuiltIn.Urls[Array.IndexOf(CompiledAdvice.BuiltIn.References, id)];

    public AdviceTemplate? Sentence(string id) => Array.IndexOf(sentenceIds, id) is >= 0 and var number ? Template(sentences[number]) : null;

    private static List<int> Record(AdviceText text, TextNumbers numbers)
    {
        var record = new RecordWriter();
        record.Number(numbers.Of(text.Title.Written));
        record.Number(numbers.Of(text.Explanation.Written));
        record.Numbers([.. text.Steps.Select(step => numbers.Of(step.Written))]);
        record.Numbers([.. text.DoesNotHelp.Select(one => numbers.Of(one.Written))]);
        return record.ToList();
    }

    private AdviceTemplate Template(int number) => AdviceTemplate.Parse(templates.Text(number));

    private AdviceTemplate[] Templates(int[] numbers)
    {
        var found = new AdviceTemplate[numbers.Length];
        for (var i = 0; i < found.Length; i++) found[i] = Template(numbers[i]);
        return found;
    }
}
