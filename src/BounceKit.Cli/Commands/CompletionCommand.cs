using System.CommandLine;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary><c>bouncekit completion</c>: the few lines by which a shell asks <see cref="CompleteCommand"/> what may follow.</summary>
internal static class CompletionCommand
{
    public const string Name = "completion";

    private static readonly (string Shell, string Script)[] Scripts =
    [
        ("bash", """
            _bouncekit() {
              local IFS=$'\n'
              COMPREPLY=($(bouncekit complete -- "${COMP_POINT}" "${COMP_LINE}" 2>/dev/null))
              [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
            }
            complete -o filenames -F _bouncekit bouncekit
            """),
        ("zsh", """
            #compdef bouncekit
            _bouncekit() {
              local -a words
              words=("${(@f)$(bouncekit complete -- "${CURSOR}" "${BUFFER}" 2>/dev/null)}")
              [[ -n "${words[1]}" ]] && compadd -a words || _files
            }
            compdef _bouncekit bouncekit
            """),
        ("fish", """
            complete -c bouncekit -a '(bouncekit complete -- (commandline -C) (commandline -p) 2>/dev/null)'
            """),
        ("pwsh", """
            Register-ArgumentCompleter -Native -CommandName bouncekit -ScriptBlock {
              param($word, $line, $position)
              bouncekit complete -- $position "$line" 2>$null | ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
            }
            """),
    ];

    public static Command Create(Terminal terminal, Phrases phrases)
    {
        var command = new Command(Name, phrases.CompletionDescription);
        var shell = new Argument<string>("SHELL") { Description = phrases.ShellDescription };
        shell.AcceptOnlyFromAmong([.. Scripts.Select(script => script.Shell)]);
        command.Add(shell);
        CommonOptions.AddLanguage(command, phrases);
        command.SetAction(result =>
        {
            terminal.Output.Write(Scripts.Single(script => script.Shell == result.GetValue(shell)).Script.ReplaceLineEndings("\n") + "\n");
            return ExitCode.Done;
        });
        return command;
    }
}
