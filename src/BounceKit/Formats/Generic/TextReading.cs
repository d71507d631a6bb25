using BounceKit.Formats.Cutting;

namespace BounceKit.Formats.Generic;

/// <summary>Reads a notice's text by its structure: the main road, which every dialect of plain text walks too.</summary>
internal static class TextReading
{
    public static void Read(Notice notice, FormatReading reading, Confidence mostConfidence)
    {
        var recipients = notice.Recipients;
        var transcript = Transcript.Read(notice.Lines);
        var failed = FailedRecipients(notice);
        if (failed.Count > 0) recipients = Known(failed, recipients);
        if (recipients.Count == 0)
        {
            ReadWithoutRecipient(notice, reading, transcript);
            return;
        }

        var action = ActionOf(notice, reading);
        var count = Math.Min(recipients.Count, reading.MostRecipients);
        reading.RecipientsLeftOut += recipients.Count - count;
        for (var i = 0; i < count; i++)
        {
            var said = recipients[i].Line < 0 ? DiagnosticCutter.OfNotice(notice, recipients[i].Address, transcript) : DiagnosticCutter.About(notice, recipients, i, transcript);
            reading.Outcomes.Add(new RawOutcome
            {
                Address = recipients[i].Address,
                OriginalAddress = recipients[i].Original,
                Action = action,
                Diagnostic = count == 1 ? said.Diagnostic : reading.Texts.Of(said.Diagnostic),
                Command = said.Command,
                RemoteMta = said.Host,
                DiagnosticIsNarrative = said.IsWholeNotice,
                MostConfidence = recipients[i].Plainness >= RecipientFinder.Plainness.InSentence ? mostConfidence : Confidence.Low,
            });
        }
    }

    /// <summary>Exim, Gmail and others name the failed recipients in a header.</summary>
    private static List<string> FailedRecipients(Notice notice)
    {
        var failed = new AddressSet();
        foreach (var value in notice.Headers.All("X-Failed-Recipients")) failed.AddFrom(value);
        return failed.ToList();
    }

    private static List<RecipientFinder.Candidate> Known(List<string> failed, IReadOnlyList<RecipientFinder.Candidate> found)
    {
        var known = new List<RecipientFinder.Candidate>();
        foreach (var address in failed)
        {
            var place = found.FirstOrDefault(c => c.Address.Equals(address, StringComparison.OrdinalIgnoreCase));
            known.Add(place ?? new RecipientFinder.Candidate(address, -1, 0, RecipientFinder.Plainness.Labelled));
        }

        known.Sort((a, b) => a.Line.CompareTo(b.Line));
        return known;
    }

    /// <summary>A bounce that names nobody: the only address that the original went to is meant; else the outcome stays without an address.</summary>
    private static void ReadWithoutRecipient(Notice notice, FormatReading reading, Transcript transcript)
    {
        var to = notice.OriginalRecipients;
        var address = to.Count == 1 ? to.First : VerpRecipient(notice);
        if (address is null && !notice.HoldsReply) return;
        var said = DiagnosticCutter.OfNotice(notice, address ?? "", transcript);
        reading.Outcomes.Add(new RawOutcome { Address = address, Action = ActionOf(notice, reading), Diagnostic = said.Diagnostic, Command = said.Command, RemoteMta = said.Host, MostConfidence = address is null ? Confidence.Low : Confidence.Medium });
    }

    /// <summary>The recipient that the sender wrote into its return path for just this case.</summary>
    private static string? VerpRecipient(Notice notice)
    {
        foreach (var name in ReturnHeaders)
        {
            foreach (var address in AddressFinder.All(notice.Headers.First(name) ?? ""))
            {
                if (SenderRewriting.VerpRecipient(address) is { } recipient) return recipient;
            }
        }

        return null;
    }

    private static readonly string[] ReturnHeaders = ["X-Original-To", "Delivered-To", "Envelope-To", "To"];

    private static RecipientAction ActionOf(Notice notice, FormatReading reading) => !reading.NeedsAction ? RecipientAction.Unspecified : KindDetector.SpeaksOfDelay(notice) ? RecipientAction.Delayed : RecipientAction.Failed;
}
