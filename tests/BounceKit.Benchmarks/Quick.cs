using System.Globalization;
using BounceKit.Classification;
using BounceKit.Diagnostics;
using BounceKit.Reading;
using MimeKit;

namespace BounceKit.Benchmarks;

/// <summary>Every question once, in under a minute, as ratios to MimeKit in the same run.</summary>
internal static class Quick
{
    public static void Run(TextWriter output)
    {
        output.WriteLine("| a message | µs | bytes | MimeKit µs | MimeKit bytes | ratio of time | ratio of bytes |");
        output.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var figures in Messages())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {figures.Name} | {figures.Microseconds:0.0} | {figures.Bytes:N0} | {figures.BaseMicroseconds:0.0} | {figures.BaseBytes:N0} | **{figures.Ratio:0.00}** | {figures.ByteRatio:0.00} |"));
        }

        output.WriteLine();
        output.WriteLine("| a diagnostic | ns | bytes |");
        output.WriteLine("|---|---|---|");
        foreach (var figures in Diagnostics())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {figures.Name} | {figures.Microseconds * 1000:N0} | {figures.Bytes:N0} |"));
        }
    }

    private static IEnumerable<Paired.Figures> Messages()
    {
        var messages = Fixtures.Messages;
        var parser = BounceParser.Default;
        var loaded = messages.Select(bytes => MimeMessage.Load(new MemoryStream(bytes))).ToArray();
        void LoadAll() => Array.ForEach(messages, Baselines.Load);
        void ReadAll() => Array.ForEach(messages, Baselines.ReadEvents);
        // Loading gets faster for several seconds: the first comparison would flatter us.
        Paired.Measure("", messages.Length, LoadAll, LoadAll);
        yield return Paired.Measure("parse from bytes, beside `MimeMessage.Load`", messages.Length, () => Array.ForEach(messages, bytes => parser.Parse(bytes)), LoadAll);
        yield return Paired.Measure("parse from bytes, beside a `MimeReader` that takes nothing", messages.Length, () => Array.ForEach(messages, bytes => parser.Parse(bytes)), ReadAll);
        yield return Paired.Measure("only reading, beside `MimeMessage.Load`", messages.Length, () => Array.ForEach(messages, bytes => MessageReader.Read(new MemoryStream(bytes, false), BounceParserOptions.Default)), LoadAll);
        yield return Paired.Measure("parse a loaded `MimeMessage`, beside loading it", messages.Length, () => Array.ForEach(loaded, message => parser.Parse(message)), LoadAll);
        yield return Paired.Measure("write the report as JSON, beside `MimeMessage.Load`", messages.Length, () => Array.ForEach(Fixtures.Reports, report => BounceJson.SerializeToUtf8Bytes(report)), LoadAll);
    }

    private static IEnumerable<Paired.Figures> Diagnostics()
    {
        var texts = Fixtures.Diagnostics;
        var forms = texts.Select(NormalForm.Of).ToArray();
        void Nothing() { }
        yield return Paired.Measure("the whole verdict with advice (`Classify`)", texts.Length, () => Array.ForEach(texts, text => BounceParser.Default.Classify(text)), Nothing);
        var judge = new Judge(BounceParserOptions.Default);
        yield return Paired.Measure("normal form, matching and decision", texts.Length, () => Array.ForEach(texts, text => judge.Classifier.Classify(new ClassificationInput(text, null, null, null, null, null, null), 0)), Nothing);
        yield return Paired.Measure("normal form alone", texts.Length, () => Array.ForEach(texts, text => NormalForm.Of(text)), Nothing);
        yield return Paired.Measure("reading the diagnostic (codes, phase, host)", texts.Length, () => Array.ForEach(texts, text => DiagnosticReader.Read(text)), Nothing);
        foreach (var (name, book) in RuleBooks.Sizes())
        {
            var sink = new CountingSink();
            yield return Paired.Measure($"matching alone, {name}", texts.Length, () => Array.ForEach(forms, form => book.Automaton.Scan(form.Span, ref sink)), Nothing);
        }
    }

    private struct CountingSink : PhraseAutomaton.ISink
    {
        public int Hits { get; private set; }

        public void Found(int phrase, int end) => Hits++;
    }
}
