namespace BounceKit.Cli.Languages;

/// <summary>What the tool says about itself, in English.</summary>
internal sealed partial class English
{
    public override string QuietDescription => "Show no progress. Complaints are shown all the same.";
    public override string ReadSoFar(int messages) => $"{Count(messages, "message")} read";

    public override string CompletionDescription => "Write a script by which your shell completes bouncekit's commands, options and rule ids.";
    public override string ShellDescription => "Your shell. The script's first lines say where to put it.";
    public override IReadOnlyList<Example> CompletionExamples =>
    [
        new("source <(bouncekit completion bash)", "for this session of bash"),
        new("bouncekit completion fish > ~/.config/fish/completions/bouncekit.fish", "for every session of fish"),
        new("bouncekit completion pwsh | Out-String | Invoke-Expression", "for this session of PowerShell"),
    ];

    public override string ManDescription => "Write the manual page.";
    public override IReadOnlyList<Example> ManExamples =>
    [
        new("bouncekit man | man -l -", "read it"),
        new("bouncekit man > ~/.local/share/man/man1/bouncekit.1", "let \"man bouncekit\" find it"),
    ];

    public override string ManName => "NAME";
    public override string ManSynopsis => "SYNOPSIS";
    public override string ManText => "DESCRIPTION";
    public override string ManCommands => "COMMANDS";
    public override string ManGeneralOptions => "GENERAL OPTIONS";
    public override string ManEnvironment => "ENVIRONMENT";
    public override string ManSummary => "say why mail bounced, and what to do about it";
    public override IReadOnlyList<string> ManParagraphs =>
    [
        "Results go to standard output, in the order of the inputs. What cannot be read is said on standard error, and the other inputs are read. Text from mail is shown with its control characters made visible; in CSV, a cell that a spreadsheet would take for a formula gets an apostrophe before it.",
        "Where reading takes longer than a moment and standard error is a terminal, a bar there shows how far it is. Ctrl-C ends the work after the message in hand; what was done by then is written whole.",
        "Nothing is looked up: no DNS, no blocklist, no network at all.",
    ];

    public override IReadOnlyList<(string Name, string Meaning)> ManVariables =>
    [
        ("NO_COLOR", "Where it is set to anything but the empty text, nothing is coloured (https://no-color.org)."),
        ("TERM", "The value \"dumb\" means neither colours nor a progress bar."),
        ("COLUMNS", "The width of text for people where standard output is no terminal; 100 where it is not set."),
    ];
}
