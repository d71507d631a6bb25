using BounceKit.Classification;
using BounceKit.Formats;
using BounceKit.Formats.Dialects;
using BounceKit.Remediations;

namespace BounceKit.Compiled;

/// <summary>The tables that are compiled of the JSON files when the library is built, so that the first message of a process waits for no compiling: their names, and how each is made.</summary>
internal static class BuiltInTables
{
    public const string Rules = "Compiled/rules";

    public const string Advice = "Compiled/advice";

    public const string NoticeWords = "Compiled/notice-words";
    public const string Dialects = "Compiled/dialects";
    public const string Receivers = "Compiled/receivers";
    public const string Blocklists = "Compiled/blocklists";

    public static IReadOnlyList<string> Names => [Rules, NoticeWords, Dialects, Receivers, Blocklists, Advice, .. AdviceFiles.Languages().Select(AdviceIn)];

    /// <summary>The words of advice in a language.</summary>
    public static string AdviceIn(string language) => Advice + "." + language;

    /// <summary>Compiles a table of its files: what <c>BounceKit.TableCompiler</c> does at build time.</summary>
    public static byte[] Compile(string name)
    {
        var table = new TableWriter();
        switch (name)
        {
            case Rules: RuleBook.Compile(BuiltInRules.FilesForMatching).Write(table); break;
            case NoticeWords: NoticeWordsCompiler.Compile(table); break;
            case Dialects: DialectTable.Compile(table); break;
            case Receivers: ReceiverTable.Compile(table); break;
            case Blocklists: BlocklistTable.Compile(table); break;
            case Advice: CompiledAdvice.Compile(table); break;
            case var words when words.StartsWith(AdviceIn(""), StringComparison.Ordinal): CompiledAdviceWords.Compile(words.Substring(AdviceIn("").Length), table); break;
            default: throw new ArgumentOutOfRangeException(nameof(name), name, "no such table");
        }

        return table.ToArray();
    }
}
