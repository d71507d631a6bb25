using System.Text;
using BounceKit.Formats.Standard;
using BounceKit.Reading;

namespace BounceKit.Formats;

/// <summary>Reads what people paste: a whole message, a fragment of delivery-status fields, a bounce's text, a log line, a reply.</summary>
internal static class PastedText
{
    public static BounceReport Read(string text, Judge judge, BounceParserOptions options)
    {
        text = text.Trim('\uFEFF', '\n', '\r', ' ');
        if (text.Length == 0) return new ReportBuilder(new Notice(ViewOf("")), judge, options).Build(null, BounceKind.NotABounce, null, new FormatReading(), []);
        if (LooksLikeMessage(text)) return ReportReader.Read(MessageReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text), false), options), null, judge, options);
        var lines = text.Replace("\r\n", "\n").Replace('\r', '\n');
        if (DeliveryStatusFormat.HoldsStatusFields(Unindented(lines))) return Fragment(Unindented(lines), judge, options);
        if (IsOneReply(lines)) return Reply(lines, judge, options);
        return Notice(lines, judge, options);
    }

    /// <summary>A message begins with header lines, of which two are known to mail.</summary>
    private static bool LooksLikeMessage(string text)
    {
        var headers = HeaderBlock.Parse(text.StartsWith("From ", StringComparison.Ordinal) && text.IndexOf('\n') is var end and > 0 ? text.Substring(end + 1) : text);
        var known = 0;
        foreach (var name in new[] { "From", "To", "Subject", "Date", "Received", "Return-Path", "MIME-Version", "Content-Type", "Message-ID" })
        {
            if (headers.Contains(name)) known++;
        }

        return known >= 2 && headers.Count > 1;
    }

    /// <summary>The paste may be indented, as from a documentation or a ticket.</summary>
    private static string Unindented(string text)
    {
        var lines = text.Split('\n');
        var margin = int.MaxValue;
        foreach (var line in lines)
        {
            if (line.Trim().Length > 0) margin = Math.Min(margin, line.Length - line.TrimStart().Length);
        }

        // The first line lost its margin when the paste was trimmed.
        if (margin == 0 && lines.Length > 1) margin = lines.Skip(1).Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return margin is 0 or int.MaxValue ? text : string.Join("\n", lines.Select(l => l.Length - l.TrimStart().Length >= margin ? l.Substring(margin) : l.TrimStart()));
    }

    private static BounceReport Fragment(string text, Judge judge, BounceParserOptions options)
    {
        var reading = new FormatReading();
        DeliveryStatusFormat.ReadText(text, reading);
        var notice = new Notice(ViewOf(""));
        return new ReportBuilder(notice, judge, options).Build(null, KindDetector.OfActions(notice, reading.Outcomes), "rfc3464", reading, OutcomeMerger.Merge(reading.Outcomes, []));
    }

    /// <summary>A reply or a log line: few lines, of which the first begins with a code or all are one.</summary>
    private static bool IsOneReply(string text)
    {
        var lines = text.Split('\n').Count(l => l.Trim().Length > 0);
        return lines == 1 || (lines <= 12 && ReplyLine.TryRead(text.AsSpan(), out _));
    }

    private static BounceReport Reply(string text, Judge judge, BounceParserOptions options)
    {
        var reading = new FormatReading();
        reading.Outcomes.Add(new RawOutcome { Address = LogLine.Recipient(text), Action = LogLine.Action(text), Diagnostic = LogLine.Reply(text) });
        var notice = new Notice(ViewOf(""));
        var kind = reading.Outcomes[0].Action == RecipientAction.Delayed ? BounceKind.Delay : BounceKind.Failure;
        return new ReportBuilder(notice, judge, options).Build(null, kind, "reply", reading, reading.Outcomes);
    }

    private static BounceReport Notice(string text, Judge judge, BounceParserOptions options)
    {
        var notice = new Notice(ViewOf(text));
        var reading = new FormatReading();
        var format = "generic";
        foreach (var candidate in FormatList.ForText(notice))
        {
            if (!candidate.Recognizes(notice)) continue;
            candidate.Read(notice, reading);
            format = candidate.Id;
            if (reading.Outcomes.Count > 0) break;
        }

        // Words without any address or code are judged as one reply: better a low answer than none.
        if (reading.Outcomes.Count == 0) reading.Outcomes.Add(new RawOutcome { Action = RecipientAction.Failed, Diagnostic = text, MostConfidence = Confidence.Low });
        return new ReportBuilder(notice, judge, options).Build(null, KindDetector.OfActions(notice, reading.Outcomes), format, reading, OutcomeMerger.Merge([], reading.Outcomes));
    }

    private static MessageView ViewOf(string text) => new()
    {
        Headers = HeaderBlock.Empty,
        MediaType = "text/plain",
        Parts = [new PartView { MediaType = "text/plain", Depth = 0, Headers = HeaderBlock.Empty, Decode = () => text }],
        ReturnedMessages = [],
        Warnings = [],
    };
}
