using System.Text;
using System.Text.RegularExpressions;
using BounceKit.Formats;
using BounceKit.Reading;

namespace BounceKit.Cli.Anonymizing;

/// <summary>Replaces what identifies somebody in a header field, by what the field is for.</summary>
internal sealed partial class HeaderScrubber(TextScrubber text, Pseudonyms pseudonyms, Identifiers found)
{
    private static readonly HashSet<string> Mailboxes = new(StringComparer.OrdinalIgnoreCase)
    {
        "From", "To", "Cc", "Bcc", "Reply-To", "Sender", "Return-Path", "Delivered-To", "Errors-To", "Resent-From", "Resent-To", "Resent-Sender", "Disposition-Notification-To", "Return-Receipt-To", "X-Original-To",
        "Envelope-To", "X-Envelope-To", "X-Envelope-From", "X-Failed-Recipients", "Apparently-To", "X-Sender", "Mail-Followup-To", "List-Id",
    };

    private static readonly HashSet<string> SubjectLike = new(StringComparer.OrdinalIgnoreCase) { "Thread-Topic", "X-Original-Subject", "Comments", "Keywords", "Organization", "Organisation", "X-Organization" };

    private static readonly string[] OpaqueBeginnings =
    [
        "DKIM-", "DomainKey-", "ARC-", "X-Google-", "X-Gm-", "X-Microsoft-", "X-MS-Exchange-CrossTenant", "X-MS-Exchange-Transport-CrossTenant", "X-MS-Exchange-AntiSpam", "X-MS-TrafficType", "X-Forefront-", "X-SG-", "X-TM-AS-", "X-CMAE-", "X-Proofpoint-",
        "X-Face", "Face", "X-YMail-", "X-Brightmail-",
    ];

    /// <summary>Fields whose words are a machine's; in all others words that nobody knows are masked.</summary>
    private static readonly HashSet<string> MachineWritten = new(StringComparer.OrdinalIgnoreCase)
    {
        "Received", "Date", "Resent-Date", "Auto-Submitted", "Precedence", "X-Mailer", "User-Agent", "X-MimeOLE", "Importance", "Priority", "X-Priority", "X-MSMail-Priority", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding", "Content-Disposition", "Content-Description", "Received-SPF", "Authentication-Results", "X-Original-Authentication-Results", "X-Spam-Status", "X-Spam-Level", "X-Spam-Flag", "X-OriginalArrivalTime", "Content-Language", "X-Auto-Response-Suppress", "Message-ID", "In-Reply-To", "References", "Status", "X-Status", "Lines", "Content-Length",
    };

    /// <summary>The lines of one field.</summary>
    /// <param name="lines">The lines as they stand, the first with the name.</param>
    /// <param name="isNotice">Whether the field is the notice's own, whose subject says what it is.</param>
    public IReadOnlyList<string> Scrub(IReadOnlyList<string> lines, bool isNotice)
    {
        var colon = lines[0].IndexOf(':');
        if (colon < 0 || lines[0].StartsWith("From ", StringComparison.Ordinal)) return [.. lines.Select(line => text.Scrub(line))];
        var name = lines[0][..colon].Trim();
        if (name.Contains('@')) return [.. lines.Select(line => text.Scrub(line))];
        if (name.Equals("Subject", StringComparison.OrdinalIgnoreCase)) return isNotice ? [Whole(lines, colon, NoticeSubject)] : [Whole(lines, colon, Subject)];
        if (SubjectLike.Contains(name)) return [Whole(lines, colon, Subject)];
        if (Mailboxes.Contains(name)) return Listed(lines, colon);
        if (name.EndsWith("Message-ID", StringComparison.OrdinalIgnoreCase) || name is "In-Reply-To" or "References") return [.. lines.Select((line, index) => After(line, index == 0 ? colon : -1, Ids))];
        if (name.Equals("Received", StringComparison.OrdinalIgnoreCase)) return [.. lines.Select((line, index) => After(line, index == 0 ? colon : -1, Trace))];
        if (name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase)) return [.. lines.Select((line, index) => After(line, index == 0 ? colon : -1, Parameters))];
        if (name.EndsWith("-ID", StringComparison.OrdinalIgnoreCase)) return [.. lines.Select((line, index) => After(line, index == 0 ? colon : -1, value => text.Ids.ScrubAll(text.Scrub(value))))];
        if (IsOpaque(name)) return [.. lines.Select((line, index) => After(line, index == 0 ? colon : -1, Mask.All))];
        var isStrict = !MachineWritten.Contains(name);
        return [.. lines.Select((line, index) => After(line, index == 0 ? colon : -1, value => text.Scrub(value, isStrict)))];
    }

    /// <summary>Signatures and the notes of filters to themselves: nobody reads them, and nobody can tell what they hold.</summary>
    private static bool IsOpaque(string name) => OpaqueBeginnings.Any(beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));

    /// <summary>A line of a report's fields: a host after its type is one also where it has no dot.</summary>
    public string ReportField(string line) => MessageIdField().IsMatch(line) ? Ids(line) : text.Scrub(HostField().Replace(line, match => match.Groups[1].Value + text.Hosts.Scrub(match.Groups[2].Value)));

    private static string After(string line, int colon, Func<string, string> scrub) => line[..(colon + 1)] + scrub(line[(colon + 1)..]);

    private static string Whole(IReadOnlyList<string> lines, int colon, Func<string, string> scrub)
    {
        var value = string.Concat(lines)[(colon + 1)..];
        var blank = value.Length > 0 && value[0] == ' ' ? " " : "";
        var written = value.Trim();
        if (written.Length == 0) return lines[0];
        var scrubbed = written.StartsWith("=?", StringComparison.Ordinal) && written.EndsWith("?=", StringComparison.Ordinal) ? TextScrubber.EncodedWord(written, scrub) : scrub(EncodedWords.Decode(Encoding.UTF8.GetBytes(written)));
        return lines[0][..(colon + 1)] + blank + scrubbed;
    }

    private string Subject(string subject)
    {
        // A subject that is an address or a host would be lost to where else it stands.
        if (subject.Contains('@') || HostNames.LooksLikeHost(subject)) return text.Scrub(subject, isStrict: true);
        var standIn = pseudonyms.Subject(subject);
        found.AddSubject(subject, standIn);
        return standIn;
    }

    /// <summary>A notice says in its subject what it is, and often after a colon what the original was about.</summary>
    private string NoticeSubject(string subject)
    {
        var colon = subject.IndexOfAny([':', '\uFF1A']) + 1;
        var isKnown = found.Subjects.Any(known => subject[colon..].Contains(known.Original, StringComparison.OrdinalIgnoreCase));
        return text.Scrub(subject[..colon]) + text.Scrub(subject[colon..], isStrict: colon > 0 && !isKnown);
    }

    private IReadOnlyList<string> Listed(IReadOnlyList<string> lines, int colon)
    {
        var value = string.Concat(lines.Select((line, index) => index == 0 ? line[(colon + 1)..] : line));
        return [lines[0][..(colon + 1)] + Mailbox().Replace(value, match => match.Groups["phrase"].Success ? Named(match) : Unbracketed(match.Value))];
    }

    private string Named(Match match)
    {
        var phrase = match.Groups["phrase"].Value;
        var written = phrase.Trim();
        if (written.Length == 0) return phrase + text.Scrub(match.Groups["rest"].Value);
        var gap = phrase.IndexOf(written, StringComparison.Ordinal);
        var isSystem = IsSystem(EncodedWords.Decode(Encoding.UTF8.GetBytes(written)) + " " + match.Groups["rest"].Value);
        var name = WrittenName(written, isSystem);
        if (isSystem) found.KeepOffice(match.Groups["rest"].Value.TrimStart('<').Split('@')[0]);
        return phrase[..gap] + name + phrase[(gap + written.Length)..] + text.Scrub(match.Groups["rest"].Value);
    }

    /// <summary>An address with the name behind it in a comment, or the name of a group (RFC 5322 sections 3.2.2, 3.4): "alice@example.com (Alice)", "undisclosed-recipients:;".</summary>
    private string Unbracketed(string value)
    {
        var isSystem = IsSystem(value);
        var named = Comment().Replace(value, match => WrittenName(match.Value, isSystem));
        // Mailboxes of the machine itself have no domain: "To: alice, bob".
        return named.Contains('@') || named.Contains('(') ? text.Scrub(Group().Replace(named, match => Name(match.Value, isSystem))) : WrittenName(named, isSystem);
    }

    /// <summary>Whether it is a mail system that writes, by the words of its name and mailbox; a domain may be called anything.</summary>
    private static bool IsSystem(string sender) => IsSystemWord(sender.LastIndexOf('@') is >= 0 and var at ? sender[..(at + 1)] : sender);

    /// <summary>Whether the library knows a notice by this word in its sender.</summary>
    public static bool IsSystemWord(string word) => NoticeWords.In(word).Hold(WordKinds.Sender | WordKinds.MailService);

    /// <summary>A name as it is written, in parts perhaps as encoded words.</summary>
    private string WrittenName(string written, bool isSystem)
    {
        var name = new StringBuilder(written.Length);
        var start = 0;
        foreach (Match run in EncodedRun().Matches(written))
        {
            name.Append(Name(written[start..run.Index], isSystem)).Append(TextScrubber.EncodedWord(run.Value, decoded => Name(decoded, isSystem)));
            start = run.Index + run.Length;
        }

        return name.Append(Name(written[start..], isSystem)).ToString();
    }

    private string Name(string name, bool isSystem)
    {
        return name.Contains('@') ? text.Scrub(name) : NamePart().Replace(name, part => HostNames.LooksLikeHost(part.Value) ? text.Hosts.Scrub(part.Value) : NameWord().Replace(part.Value, word => NameStandIn(word.Value, isSystem || name.StartsWith('('))));
    }

    private string NameStandIn(string word, bool keepsKnown)
    {
        if (found.IsStandIn(word) || (keepsKnown && (KnownWords.BuiltIn.Contains(word) || IsSystemWord(word)))) return word;
        var standIn = found.Write(pseudonyms.Name(word));
        found.AddWord(IdentifierKind.Name, word, standIn);
        return standIn;
    }

    private string Ids(string value) => MessageId().Replace(value, match => $"<{found.StandInFor(match.Groups[1].Value) ?? text.Ids.ScrubAll(match.Groups[1].Value)}@{text.Hosts.Scrub(match.Groups[2].Value)}>") is var scrubbed && scrubbed != value ? scrubbed : text.Scrub(value);

    /// <summary>What stands after "from" and "by" is a host, after "id" an id (RFC 5321 section 4.4).</summary>
    private string Trace(string value)
    {
        value = TraceHost().Replace(value, match => match.Groups[1].Value + text.Hosts.Scrub(match.Groups[2].Value));
        value = TraceId().Replace(value, match => match.Groups[1].Value + text.Ids.ScrubAll(match.Groups[2].Value));
        return text.Scrub(value);
    }

    private string Parameters(string value)
    {
        value = Boundary().Replace(value, match => match.Groups[1].Value + match.Groups[2].Value.Replace(match.Groups[2].Value.Trim('"'), BoundaryStandIn(match.Groups[2].Value.Trim('"')), StringComparison.Ordinal));
        value = FileName().Replace(value, match => $"{match.Groups[1].Value}\"{pseudonyms.FileName(match.Groups[2].Value.Trim('"'))}\"");
        return text.Scrub(value);
    }

    /// <summary>What stands for the separator of a multipart.</summary>
    public string BoundaryStandIn(string boundary)
    {
        if (boundary.Length < Identifiers.ShortestBoundary || found.IsStandIn(boundary)) return boundary;
        if (!found.Boundaries.TryGetValue(boundary, out var standIn)) found.AddBoundary(boundary, standIn = found.Write(pseudonyms.Boundary(boundary)));
        return standIn;
    }

    [GeneratedRegex("^[A-Za-z-]*Message-ID[ \\t]*:", RegexOptions.IgnoreCase)]
    private static partial Regex MessageIdField();

    [GeneratedRegex("^((?:Reporting|Remote|Received-From)-MTA[ \\t]*:[ \\t]*[a-z-]+[ \\t]*;[ \\t]*)([\\w.-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex HostField();

    [GeneratedRegex("(?<phrase>(?:\"[^\"]*\"|[^\",<])*)(?<rest><[^>]*>)|[^,<]+")]
    private static partial Regex Mailbox();

    [GeneratedRegex("\\([^()]*\\)?")]
    private static partial Regex Comment();

    [GeneratedRegex("^[^:@()<>]+(?=:)")]
    private static partial Regex Group();

    [GeneratedRegex("=\\?[^?\\s]{1,60}\\?[BbQq]\\?[^?]*\\?=(?:\\s*=\\?[^?\\s]{1,60}\\?[BbQq]\\?[^?]*\\?=)*")]
    private static partial Regex EncodedRun();

    [GeneratedRegex("[^\\s\"()]+")]
    private static partial Regex NamePart();

    [GeneratedRegex("[\\p{L}\\p{M}\\p{N}]{2,}")]
    private static partial Regex NameWord();

    [GeneratedRegex("<([^<>@\\s]+)@([^<>@\\s]+)>")]
    private static partial Regex MessageId();

    [GeneratedRegex("((?:^|\\s)(?:from|by|helo=)\\s*)([\\w.-]+)(?=[\\s);]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex TraceHost();

    [GeneratedRegex("(\\sid\\s+)([^\\s;<>@]+)(?=[\\s;]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex TraceId();

    [GeneratedRegex("(boundary[ \\t]*=[ \\t]*)(\"[^\"]+\"|[^\";\\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("((?:file)?name(?:\\*\\d*\\*?)?[ \\t]*=[ \\t]*)(\"[^\"]*\"|[^;\\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex FileName();
}
