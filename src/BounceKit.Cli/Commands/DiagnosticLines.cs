using System.Text.Json;
using BounceKit.Cli.Languages;
using BounceKit.Cli.Output;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Commands;

/// <summary>Many diagnostics, one a line, into one JSON object a line, in the same order.</summary>
internal sealed class DiagnosticLines(BounceParser parser, Terminal terminal, Phrases phrases, bool trace)
{
    private readonly VerdictLineWriter writer = new(terminal.Output);

    public int Run(PastedInput input)
    {
        var exitCode = ExitCode.Done;
        using var lines = input.OpenLines();
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            terminal.Stop.ThrowIfCancellationRequested();
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (!TryWrite(line))
            {
                terminal.Complain(phrases.LineWithoutText(number));
                exitCode = ExitCode.Unreadable;
            }
        }

        return exitCode;
    }

    private bool TryWrite(string line)
    {
        if (!IsMeantAsObject(line))
        {
            WriteVerdict(default, line, new ReplyContext());
            return true;
        }

        try
        {
            using var document = JsonDocument.Parse(line);
            return TryWrite(document.RootElement);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool TryWrite(JsonElement diagnostic)
    {
        if (Text(diagnostic, "text") is not { } text) return false;
        var id = diagnostic.TryGetProperty("id", out var value) ? value : default;
        WriteVerdict(id, text, new ReplyContext { RemoteMta = Text(diagnostic, "remoteMta"), Recipient = Text(diagnostic, "recipient") });
        return true;
    }

    private void WriteVerdict(JsonElement id, string text, ReplyContext context)
    {
        var verdict = parser.Classify(text, context);
        writer.Write(id, text, verdict, trace ? parser.Trace(verdict, context) : null);
        if (terminal.OutputIsTerminal) terminal.Output.Flush();
    }

    /// <summary>No server's reply begins with a brace and a quotation mark.</summary>
    private static bool IsMeantAsObject(string line) => line.AsSpan().TrimStart() is ['{', .. var rest] && rest.TrimStart() is ['"', ..] or ['}', ..];

    private static string? Text(JsonElement diagnostic, string name) =>
        diagnostic.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
}
