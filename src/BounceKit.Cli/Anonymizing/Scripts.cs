namespace BounceKit.Cli.Anonymizing;

/// <summary>A script, and what stands for words in it: a stand-in of the same script can be written in whatever charset the original was in.</summary>
/// <param name="Name">The beginning of a name's stand-in.</param>
/// <param name="Subject">The beginning of a subject's stand-in.</param>
/// <param name="Letter">What stands for a letter of a text that is masked.</param>
/// <param name="Mailbox">The beginning of a mailbox's stand-in, where ASCII will not do.</param>
internal sealed record Scripts(string Name, string Subject, char Letter, string Mailbox)
{
    private static readonly Scripts Latin = new("Name", "Subject", 'x', "né");
    private static readonly Scripts Han = new("名前", "件名", '名', "名");
    private static readonly Scripts Hangul = new("이름", "제목", '가', "이");
    private static readonly Scripts Cyrillic = new("Имя", "Тема", 'х', "имя");
    private static readonly Scripts Greek = new("Name", "Subject", 'χ', "χ");
    private static readonly Scripts Hebrew = new("Name", "Subject", 'ש', "ש");
    private static readonly Scripts Arabic = new("Name", "Subject", 'س', "س");
    private static readonly Scripts Thai = new("Name", "Subject", 'ก', "ก");

    /// <summary>The script of the first character that is not Latin.</summary>
    public static Scripts Of(string text)
    {
        foreach (var c in text)
        {
            if (Of(c) is var script && script != Latin) return script;
        }

        return Latin;
    }

    /// <summary>The script of a letter.</summary>
    public static Scripts Of(char c) => c switch
    {
        >= '\u0370' and <= '\u03FF' => Greek,
        >= '\u0400' and <= '\u04FF' => Cyrillic,
        >= '\u0590' and <= '\u05FF' => Hebrew,
        >= '\u0600' and <= '\u06FF' => Arabic,
        >= '\u0E00' and <= '\u0E7F' => Thai,
        >= '\uAC00' and <= '\uD7AF' => Hangul,
        >= '\u3040' and <= '\u9FFF' => Han,
        >= '\uFF66' and <= '\uFF9D' => Han,
        _ => Latin,
    };
}
