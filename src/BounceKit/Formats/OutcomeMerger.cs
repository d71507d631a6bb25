using BounceKit.Diagnostics;

namespace BounceKit.Formats;

/// <summary>
/// Joins what several readings say of the same recipients: the only place that knows precedence. Fields come from the more standard reading; the
/// diagnostic from whichever holds a reply code and words, the more standard first; recipients of a less standard reading only where there are none yet.
/// </summary>
internal static class OutcomeMerger
{
    public static List<RawOutcome> Merge(IReadOnlyList<RawOutcome> standard, IReadOnlyList<RawOutcome> text)
    {
        if (standard.Count == 0) return WithoutDoubles(text);
        var merged = new List<RawOutcome>(standard.Count);
        foreach (var outcome in standard) merged.Add(Join(outcome, Counterpart(outcome, standard, text)));
        return WithoutDoubles(merged);
    }

    /// <summary>What the standard parts leave to the text.</summary>
    public enum Lack
    {
        /// <summary>Every diagnostic holds a code and words, and the phase is known: the text adds nothing.</summary>
        Nothing,

        /// <summary>All but the phase is known.</summary>
        Phase,

        /// <summary>Addresses, words or codes.</summary>
        Words,
    }

    public static Lack LackOf(IReadOnlyList<RawOutcome> standard)
    {
        if (standard.Count == 0) return Lack.Words;
        var lack = Lack.Nothing;
        foreach (var outcome in standard)
        {
            if (outcome.Address is null || WorthOf(outcome.Diagnostic) < Worth.CodeAndWords) return Lack.Words;
            if (outcome.Command is not null) continue;
            // Exim reports a path or pipe as the recipient of a local delivery: the address that led there is the text's.
            if (outcome.Address.IndexOf('@') < 0 || outcome.Action == RecipientAction.Unspecified) return Lack.Words;
            lack = Lack.Phase;
        }

        return lack;
    }

    private enum Worth { Nothing, Words, Code, CodeAndWords }

    private static RawOutcome Join(RawOutcome standard, RawOutcome? text)
    {
        // Of a delivered recipient the text has no refusal to tell; what stands near it is another's.
        if (text is null || standard.Action is RecipientAction.Delivered or RecipientAction.Relayed or RecipientAction.Expanded) return standard;
        // Where the text has no words for this recipient, its introduction adds nothing to a status that says something.
        var useText = IsWorthMore(text.Diagnostic, standard.Diagnostic) && !(text.DiagnosticIsNarrative && standard.ReportedStatus is { IsVague: false });
        return standard with
        {
            // Exim reports a path or pipe as the recipient of a local delivery: the address that led there is the text's.
            Address = standard.Address is null || (standard.Address.IndexOf('@') < 0 && text.Address is not null) ? text.Address : standard.Address,
            Action = standard.Action == RecipientAction.Unspecified ? text.Action : standard.Action,
            Diagnostic = useText ? text.Diagnostic : standard.Diagnostic,
            DiagnosticIsNarrative = useText && standard.Diagnostic is null,
            Command = standard.Command ?? CommandOf(text, standard),
            RemoteMta = standard.RemoteMta ?? text.RemoteMta,
            OriginalAddress = standard.OriginalAddress ?? text.OriginalAddress,
        };
    }

    /// <summary>More of code and words; where the standard part has a bare code, only words to the same code.</summary>
    private static bool IsWorthMore(string? text, string? standard)
    {
        var worth = WorthOf(standard);
        if (WorthOf(text) <= worth) return false;
        return worth != Worth.Code || ReplyLocator.Locate(DiagnosticText.Clean(text!)).Code == ReplyLocator.Locate(DiagnosticText.Clean(standard!)).Code;
    }

    /// <summary>The phase that the text tells counts where it is told of the same reply.</summary>
    private static SmtpCommand? CommandOf(RawOutcome text, RawOutcome standard)
    {
        var command = text.Command ?? (text.Diagnostic is null ? null : CommandPhase.Find(text.Diagnostic));
        if (command is null || standard.Diagnostic is null || text.Diagnostic is null) return command;
        var said = ReplyLocator.Locate(DiagnosticText.Clean(standard.Diagnostic));
        var told = ReplyLocator.Locate(DiagnosticText.Clean(text.Diagnostic));
        return said.Code is null || told.Code is null || said.Code == told.Code ? command : null;
    }

    /// <summary>The other reading's outcome for the same address; where both name just one recipient, that one.</summary>
    private static RawOutcome? Counterpart(RawOutcome outcome, IReadOnlyList<RawOutcome> standard, IReadOnlyList<RawOutcome> text)
    {
        foreach (var candidate in text)
        {
            if (SameAddress(candidate.Address, outcome.Address) || SameAddress(candidate.Address, outcome.OriginalAddress)) return candidate;
        }

        return standard.Count == 1 && text.Count == 1 ? text[0] : null;
    }

    private static bool SameAddress(string? first, string? second) => first is not null && first.Equals(second, StringComparison.OrdinalIgnoreCase);

    private static Worth WorthOf(string? diagnostic)
    {
        if (string.IsNullOrWhiteSpace(diagnostic)) return Worth.Nothing;
        var text = DiagnosticText.Clean(diagnostic!);
        var code = ReplyLocator.Locate(text).Code is not null || EnhancedStatusFinder.Anywhere(text.AsSpan(), null) is { IsVague: false };
        var words = HoldsWords(text);
        return (code, words) switch { (true, true) => Worth.CodeAndWords, (true, false) => Worth.Code, (false, true) => Worth.Words, _ => Worth.Nothing };
    }

    private static bool HoldsWords(string text)
    {
        var letters = 0;
        foreach (var c in text)
        {
            if (char.IsLetter(c) && ++letters >= 3) return true;
        }

        return false;
    }

    /// <summary>No address twice for the same action: the first is kept, with the better diagnostic.</summary>
    private static List<RawOutcome> WithoutDoubles(IReadOnlyList<RawOutcome> outcomes)
    {
        if (outcomes.Count < 2) return [.. outcomes];
        var kept = new List<RawOutcome>(outcomes.Count);
        var places = new Dictionary<(string, RecipientAction), int>();
        foreach (var outcome in outcomes)
        {
            if (outcome.Address is null)
            {
                kept.Add(outcome);
                continue;
            }

            var key = (outcome.Address.ToLowerInvariant(), outcome.Action);
            if (!places.TryGetValue(key, out var place))
            {
                places[key] = kept.Count;
                kept.Add(outcome);
            }
            else if (WorthOf(outcome.Diagnostic) > WorthOf(kept[place].Diagnostic)) kept[place] = outcome;
        }

        return kept;
    }
}
