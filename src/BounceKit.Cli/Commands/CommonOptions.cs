using System.CommandLine;
using BounceKit.Cli.Commands.Rules;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary>The options that every command with results has, and the parser they make.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string[]> rules;
    private readonly Phrases phrases;

    public CommonOptions(Command command, Phrases phrases)
    {
        this.phrases = phrases;
        rules = new Option<string[]>("--rules") { Description = phrases.RulesDescription, HelpName = "FILE", DefaultValueFactory = _ => [] };
        AddLanguage(command, phrases);
        command.Add(rules);
    }

    /// <summary>The language of all sentences; it is looked for before the command line is read (<see cref="Phrases.FromArguments"/>).</summary>
    public static void AddLanguage(Command command, Phrases phrases)
    {
        var codes = Phrases.All.Select(one => one.Code).ToArray();
        var language = new Option<string>("--lang") { Description = phrases.LanguageDescription, HelpName = string.Join('|', codes), DefaultValueFactory = _ => codes[0] };
        language.AcceptOnlyFromAmong(codes);
        command.Add(language);
    }

    /// <summary>The option by which no progress is shown.</summary>
    public static Option<bool> Quiet(Phrases phrases) => Quiet(phrases.QuietDescription);

    /// <summary>The same for a command that says less with it.</summary>
    public static Option<bool> Quiet(string description) => new("--quiet", "-q") { Description = description };

    /// <summary>An option whose value is one of a few words.</summary>
    public static Option<string> Format(string description, params string[] formats)
    {
        var option = new Option<string>("--format") { Description = description, HelpName = string.Join('|', formats), DefaultValueFactory = _ => formats[0] };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }

    /// <summary>The parser that the options ask for; null where a rule file cannot be used, which is then said on standard error.</summary>
    public BounceParser? CreateParser(ParseResult result, Terminal terminal, int parallelism = 1)
    {
        var files = new RuleFiles(terminal, phrases);
        var sets = new List<RuleSet>();
        foreach (var path in result.GetValue(rules)!)
        {
            if (files.Read(path) is not { } set) return null;
            sets.Add(set);
        }

        return new BounceParser(new BounceParserOptions { Culture = phrases.Culture, Rules = sets, MailboxParallelism = parallelism });
    }
}
