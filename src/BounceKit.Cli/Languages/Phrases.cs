using System.Globalization;

namespace BounceKit.Cli.Languages;

/// <summary>
/// Every sentence of the tool itself, in one language. A further language is one more class like <see cref="English"/>
/// and its line in <see cref="All"/>; the advice comes from the library in the same language.
/// </summary>
internal abstract partial class Phrases
{
    /// <summary>The languages, the default first.</summary>
    public static readonly IReadOnlyList<Phrases> All = [new English(), new Japanese()];

    /// <summary>The language's ISO 639 code, as <c>--lang</c> takes it.</summary>
    public abstract string Code { get; }

    public CultureInfo Culture => CultureInfo.GetCultureInfo(Code);

    // The command line.
    public abstract string ToolDescription { get; }
    public abstract string ParseDescription { get; }
    public abstract string PathDescription { get; }
    public abstract string ParseFormatDescription { get; }
    public abstract string ParallelDescription { get; }
    public abstract string ExplainDescription { get; }
    public abstract string InputDescription { get; }
    public abstract string ExplainFormatDescription { get; }
    public abstract string LanguageDescription { get; }
    public abstract string RulesDescription { get; }
    public abstract string ExamplesHeading { get; }
    public abstract IReadOnlyList<Example> ToolExamples { get; }
    public abstract IReadOnlyList<Example> ParseExamples { get; }
    public abstract IReadOnlyList<Example> ExplainExamples { get; }
    public abstract string ExitStatusHeading { get; }
    public abstract IReadOnlyList<(int Code, string Meaning)> ExitStatuses { get; }

    // What went wrong.
    public abstract string NothingThere(string path);
    public abstract string ParallelOutOfRange(string given);
    public abstract string NotReadable(string path, string cause);
    public abstract string RulesNotReadable(string path, string cause);
    public abstract string RulesMalformed(string problem);
    public abstract string FolderNotExplained(string path);
    public abstract string LineWithoutText(int line);
    public abstract string NothingToExplain { get; }
    public abstract string PasteHere { get; }
    public abstract string Stopped { get; }
    public abstract string OutputFailed(string cause);
    public abstract string Failed(Exception exception);

    // The words of the vocabulary, for people.
    public abstract string Of(BounceKind kind);
    public abstract string Of(BounceReason reason);
    public abstract string Of(ReasonCategory category);
    public abstract string Of(Confidence confidence);

    /// <summary>What to do, in two or three words.</summary>
    public abstract string Short(Recommendation recommendation);

    /// <summary>What to do, as a sentence.</summary>
    public abstract string Of(Recommendation recommendation);

    /// <summary>Who does it.</summary>
    public abstract string Of(FixBy who);

    // The table.
    public abstract string RecipientColumn { get; }
    public abstract string ReasonColumn { get; }
    public abstract string CodesColumn { get; }
    public abstract string NextColumn { get; }
    public abstract string UnknownRecipient { get; }

    /// <summary>How many messages were read, and how many of each kind.</summary>
    public abstract string Counted(int messages, IReadOnlyList<(BounceKind Kind, int Count)> kinds);

    // The explanation.
    public abstract string WhatHappened { get; }
    public abstract string WhyWeThinkSo { get; }
    public abstract string WhatToDo { get; }
    public abstract string WhatDoesNotHelp { get; }
    public abstract string Sources { get; }
    public abstract string Noticed { get; }

    /// <summary>What the message is and what became of the mail to these addresses.</summary>
    public abstract string Happened(BounceKind kind, IReadOnlyList<string> addresses);
    public abstract string AndMore(int count);
    public abstract string PassedOn(string mailed, string final);
    public abstract string TriedUntil(string time);
    public abstract string Of(BounceType type);
    public abstract string TheServerSaid(string? host);
    public abstract string ReasonLabel { get; }
    public abstract string TypeLabel { get; }
    public abstract string RuleLabel { get; }
    public abstract string NoRule { get; }
    public abstract string MatchedLabel { get; }
    public abstract string CodesLabel { get; }
    public abstract string PhaseLabel { get; }
    public abstract string ConfidenceLabel { get; }
    public abstract string ReadAsLabel { get; }
    public abstract string SmtpCode(int code);
    public abstract string EnhancedCode(string code, string? reported);
    public abstract string Of(SmtpCommand phase);
    public abstract string RetryAfter(TimeSpan wait, RetryAfterSource source);
    public abstract string BlocklistNamed(string name, string? listed);
    public abstract string BlocklistPage(string url);
    public abstract string WaitWhileTried { get; }
    public abstract string NewAddressGiven(string address);
    public abstract string ServerUrlQuoted(string url);
    public abstract string By(string who);
    public abstract string SuspiciousNotice { get; }
    public abstract string Undetermined { get; }

    /// <summary>The language of <c>--lang</c> in a command line that is not read yet; the default where there is none.</summary>
    public static Phrases FromArguments(IReadOnlyList<string> arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            if (argument is "--lang" && index + 1 < arguments.Count) return For(arguments[index + 1]);
            if (argument.StartsWith("--lang=", StringComparison.Ordinal) || argument.StartsWith("--lang:", StringComparison.Ordinal)) return For(argument["--lang=".Length..]);
        }

        return All[0];
    }

    private static Phrases For(string code) => All.FirstOrDefault(language => language.Code == code) ?? All[0];
}

/// <summary>A command line worth trying, and what it does.</summary>
internal sealed record Example(string Command, string Purpose);
