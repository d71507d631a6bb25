using System.Globalization;
using System.Text;
using System.Text.Json;
using BounceKit.Classification;
using BounceKit.Remediations;

namespace BounceKit.Tests.Remediations;

/// <summary>Writes the page of all advice from the table of reasons and the catalogue of advice.</summary>
internal static class AdvicePage
{
    public static string Write(string language)
    {
        var words = Words.Of(language);
        var text = new StringBuilder();
        Line(text, $"# {words.Title}", "", words.Introduction, "", $"[{words.OtherLanguage}]({words.OtherPage})", "");
        WriteOverview(text, language, words);
        Line(text, $"## {words.Whatever}", "");
        foreach (var advice in AdviceStructure.Instance.Entries.Where(entry => entry.About != AdviceCircumstances.None)) WriteAdvice(text, advice, language, words, "###");
        foreach (var entry in Entries()) WriteReason(text, entry, language, words);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static IEnumerable<ReasonTable.Entry> Entries()
        => Enum.GetValues<BounceReason>().Where(reason => reason != BounceReason.None).Select(ReasonTable.Of).OrderBy(entry => entry.Category == ReasonCategory.Unknown).ThenBy(entry => (int)entry.Reason);

    private static void WriteOverview(StringBuilder text, string language, Words words)
    {
        Line(text, $"| {words.Reason} | {words.Meaning} | {words.Category} | {words.Type} | {words.Recommendation} | {words.FixBy} |", "|---|---|---|---|---|---|");
        foreach (var entry in Entries())
        {
            var title = Advice(entry.Reason, general: true).Select(advice => AdviceSamples.Fill(language, advice, AdviceSamples.Empty).Title).Single();
            Line(text, $"| [`{Name(entry.Reason)}`](#{Name(entry.Reason).ToLowerInvariant()}) | {title} | `{Name(entry.Category)}` | `{Name(entry.Type)}` | `{Name(entry.Recommendation)}` | `{Name(entry.FixBy)}` |");
        }

        Line(text, "");
    }

    private static void WriteReason(StringBuilder text, ReasonTable.Entry entry, string language, Words words)
    {
        Line(text, $"## {Name(entry.Reason)}", "");
        if (entry.RetryAfterSeconds is { } seconds) Line(text, $"{words.RetryAfter}{AdviceSamples.Words(language).Durations.Describe(seconds)}{words.Stop}", "");
        foreach (var advice in Advice(entry.Reason, general: true)) WriteAdvice(text, advice, language, words, "###");
        foreach (var advice in Advice(entry.Reason, general: false)) WriteAdvice(text, advice, language, words, "###");
    }

    private static void WriteAdvice(StringBuilder text, AdviceEntry entry, string language, Words words, string heading)
    {
        var advice = AdviceSamples.Fill(language, entry, AdviceSamples.Empty);
        Line(text, $"{heading} {advice.Title}", "", $"`{advice.Id}`{Conditions(entry.When, words)}", "", advice.Explanation, "");
        for (var index = 0; index < advice.Steps.Count; index++) Line(text, $"{index + 1}. {advice.Steps[index].Text} (`{Name(advice.Steps[index].By)}`)");
        Line(text, "");
        foreach (var useless in advice.DoesNotHelp) Line(text, $"- {words.DoesNotHelp}{useless}");
        if (advice.DoesNotHelp.Count > 0) Line(text, "");
        if (advice.References.Count > 0) Line(text, $"{words.References}{string.Join(words.Comma, advice.References.Select(reference => $"[{reference.Title}]({reference.Url})"))}", "");
    }

    private static string Conditions(AdviceCondition? when, Words words)
    {
        if (when is null) return "";
        var parts = new List<string>();
        Add(words.Receivers, when.Receivers);
        Add(words.Rules, when.Rules);
        Add(words.Commands, when.SmtpCommands.Select(command => command.ToString()));
        Add(words.Statuses, when.Statuses.Select(range => $"x.{range.Subject}.{range.First}" + (range.Last == range.First ? "" : "–" + range.Last.ToString(CultureInfo.InvariantCulture))));
        Add(words.Said, when.Words);
        Add(words.SaysInAnyCase, when.Unmistakable);
        Add(words.Blocklists, when.Blocklists.Select(name => name.Length == 0 ? "*" : name));
        Add(words.Findings, when.Findings);
        if (when.Circumstances != AdviceCircumstances.None) Add(words.Circumstances, [Name(when.Circumstances)]);
        return words.Colon + string.Join(words.Semicolon, parts);

        void Add(string label, IEnumerable<string> values)
        {
            var list = string.Join(", ", values.Select(value => $"`{value}`"));
            if (list.Length > 0) parts.Add($"{label} {list}");
        }
    }

    private static IEnumerable<AdviceEntry> Advice(BounceReason reason, bool general)
        => AdviceStructure.Instance.Entries.Where(entry => entry.Reason == reason && entry.About == AdviceCircumstances.None && entry.When is null == general);

    private static string Name<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void Line(StringBuilder text, params string[] lines)
    {
        foreach (var line in lines) text.Append(line).Append('\n');
    }

    /// <summary>The page's own words.</summary>
    private sealed record Words(
        string Title, string Introduction, string OtherLanguage, string OtherPage, string Reason, string Meaning, string Category, string Type, string Recommendation, string FixBy,
        string RetryAfter, string Stop, string DoesNotHelp, string References, string Comma, string Colon, string Semicolon,
        string Receivers, string Rules, string Commands, string Statuses, string Said, string SaysInAnyCase, string Blocklists, string Findings, string Circumstances, string Whatever)
    {
        private static readonly Words English = new(
            "What to do about each reason",
            "This page is written by a test from the table of reasons and the catalogue of advice; `BOUNCEKIT_WRITE_DOCS=1` writes it anew. Do not edit it by hand. Values from the mail, such as addresses and hosts, stand in the advice where they are known; here they are left out. Steps that make no sense while delivery is still being tried, or where the mail was passed on, are left out then. Type, recommendation and who must act are defaults, which a rule or the circumstances may change; [reasons.md](reasons.md) says what each reason means.",
            "日本語", "advice.ja.md", "Reason", "Meaning", "Category", "Type", "Recommendation", "Who acts",
            "Usual wait before another attempt: ", ".", "Does not help: ", "Sources: ", ", ", ", where ", "; ",
            "the receiver is", "the rule is", "the phase is", "the status is", "the reply says", "or the reply says, whoever the receiver is,", "the list is", "the returned message shows", "it holds that", "Whatever the reason");

        private static readonly Words Japanese = new(
            "理由ごとの対処",
            "このページは、理由の表と助言の目録からテストが書き出したものです。`BOUNCEKIT_WRITE_DOCS=1` で書き直されます。手で編集しないでください。アドレスやホストなどメールから得られる値は、実際の助言では分かる範囲で入りますが、ここでは省いています。配送が続いている間や、転送先で失敗したときに意味のない手順は、その場合には省かれます。種別、推奨、対処する人は既定値で、規則や状況によって変わることがあります。理由の一覧は [reasons.ja.md](reasons.ja.md) にあります。",
            "English", "advice.md", "理由", "意味", "分類", "種別", "推奨", "対処する人",
            "次に試すまでの通常の待ち時間: ", "。", "役に立たないこと: ", "出典: ", "、", "、条件: ", "；",
            "受信側", "規則", "段階", "ステータス", "応答の語句", "または受信側によらず応答の語句", "リスト", "返送されたメールの所見", "状況", "理由にかかわらず");

        public static Words Of(string language) => language == "ja" ? Japanese : English;
    }
}
