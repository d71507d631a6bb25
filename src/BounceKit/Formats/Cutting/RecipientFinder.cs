using BounceKit.Diagnostics;
using BounceKit.Reading;

namespace BounceKit.Formats.Cutting;

/// <summary>Finds by structure which addresses of a notice's text are the recipients that it is about.</summary>
internal static class RecipientFinder
{
    /// <summary>A recipient, the line it stands in, and how plainly its place says so.</summary>
    public sealed record Candidate(string Address, int Line, int End, Plainness Plainness, bool IsOriginal = false, string? Original = null);

    /// <summary>How plainly the place of an address says that it is a recipient.</summary>
    public enum Plainness
    {
        /// <summary>Somewhere in the text.</summary>
        Mentioned,

        /// <summary>In a sentence about a failed delivery, or in a reply.</summary>
        InSentence,

        /// <summary>After a label such as "Recipient:", or an address that the original was sent to.</summary>
        Labelled,

        /// <summary>At the start of a line of its own.</summary>
        OwnLine,
    }

    public static List<Candidate> Find(Notice notice)
    {
        var all = Collect(notice);
        if (all.Count == 0) return all;
        KeepAnnounced(notice, all);
        var plainest = Plainness.Mentioned;
        foreach (var candidate in all) plainest = candidate.Plainness > plainest ? candidate.Plainness : plainest;
        all.RemoveAll(candidate => candidate.Plainness != plainest);
        var chosen = WithoutDoubles(notice, all);
        chosen.Sort(static (a, b) => a.Line != b.Line ? a.Line.CompareTo(b.Line) : a.End.CompareTo(b.End));
        // Where the text only mentions addresses, more than one is no finding but a guess; unless the returned copy names one of them.
        if (plainest != Plainness.Mentioned || chosen.Count == 1) return chosen;
        chosen.RemoveAll(c => notice.OriginalText is not { } returned || returned.IndexOf(c.Address, StringComparison.OrdinalIgnoreCase) < 0);
        return chosen.Count == 1 ? chosen : [];
    }

    /// <summary>Each address once, in the same list: a text can name tens of thousands.</summary>
    private static List<Candidate> WithoutDoubles(Notice notice, List<Candidate> all)
    {
        var places = new Dictionary<string, int>(all.Count, StringComparer.OrdinalIgnoreCase);
        var count = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var candidate = all[i];
            if (places.TryGetValue(candidate.Address, out var known))
            {
                // Some list the recipients first, and then each again with what was said of it.
                if (!HoldsReplyBehind(notice, all[known]) && HoldsReplyBehind(notice, candidate)) all[known] = candidate with { Original = all[known].Original };
                continue;
            }

            // "Original address: …" below a recipient is that recipient's, not another one.
            if (candidate.IsOriginal && count > 0 && candidate.Line - all[count - 1].Line <= 3) all[count - 1] = all[count - 1] with { Original = candidate.Address };
            else
            {
                places[candidate.Address] = count;
                all[count++] = candidate;
            }
        }

        all.RemoveRange(count, all.Count - count);
        return all;
    }

    /// <summary>Where a line announces the recipients ("did not reach the following recipient(s):"), those named after it are meant, not the "To:" of the summary above.</summary>
    private static void KeepAnnounced(Notice notice, List<Candidate> all)
    {
        var announcements = notice.Announcements;
        if (announcements.Count == 0) return;
        var lastPlain = -1;
        var lines = new int[all.Count];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = all[i].Line;
            if (all[i].Plainness > Plainness.Mentioned) lastPlain = Math.Max(lastPlain, all[i].Line);
        }

        Array.Sort(lines);
        foreach (var line in announcements)
        {
            if (line <= lastPlain)
            {
                all.RemoveAll(c => c.Line < line || c.Plainness == Plainness.Mentioned);
                return;
            }

            // An announced address is one wherever it stands in its line: "dda:SMTP=user@example.com; on Fri, …".
            if (!HoldsWithin(lines, line, line + 6)) continue;
            all.RemoveAll(c => c.Line < line || c.Line > line + 6);
            for (var i = 0; i < all.Count; i++) all[i] = all[i] with { Plainness = Plainness.InSentence };
            return;
        }
    }

    /// <summary>Whether one of some sorted numbers lies between two.</summary>
    private static bool HoldsWithin(int[] sorted, int first, int last)
    {
        var found = Array.BinarySearch(sorted, first);
        return found >= 0 || (~found < sorted.Length && sorted[~found] <= last);
    }

    /// <summary>
    /// AOL and others list the mailbox without its domain: a word alone in its line below the announcement. The notice's own domain is theirs.
    /// </summary>
    private static List<Candidate> BareNames(Notice notice)
    {
        var names = new List<Candidate>();
        if (!AddressFinder.Next(notice.Headers.First("From") ?? "", 0, out var from)) return names;
        var domain = from.Address.Substring(from.Address.LastIndexOf('@'));
        var lines = notice.Lines;
        var announced = notice.FirstAnnouncement();
        for (var i = announced + 1; announced >= 0 && i < lines.Length && names.Count < 100; i++)
        {
            var name = lines[i].Trim();
            if (name.Length == 0 && names.Count > 0) break;
            if (IsBareName(name.AsSpan()) && lines[i].Length > name.Length) names.Add(new Candidate(name + domain, i, lines[i].Length, Plainness.InSentence));
        }

        return names;
    }

    private static bool IsBareName(ReadOnlySpan<char> text)
    {
        if (text.Length is < 2 or > 64 || !char.IsLetterOrDigit(text[0])) return false;
        foreach (var c in text)
        {
            if (!(c < 0x80 && char.IsLetterOrDigit(c)) && c is not ('.' or '-' or '_' or '+')) return false;
        }

        return true;
    }

    private static List<Candidate> Collect(Notice notice)
    {
        var own = notice.OwnAddresses.Copy();
        var originalTo = notice.OriginalRecipients;
        var found = new List<Candidate>();
        var foundOwn = new List<Candidate>();
        var lines = notice.Lines;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].IndexOf('@') >= 0 && !IsIdentifierLine(lines[i]) && !IsQuotation(lines[i])) CollectLine(notice, i, own, found, foundOwn);
        }

        AddNamedWithoutDomain(notice, originalTo, found);
        // A message that somebody sent to himself has one address in both roles: it is a recipient only where it stands as plainly as one.
        found.RemoveAll(f => f.Plainness < Plainness.OwnLine && own.Contains(f.Address));
        // Where the text names only the sender and whom to ask, and quotes no server, whoever the original went to is meant.
        if (!notice.HoldsReply && found.TrueForAll(f => f.Plainness == Plainness.Mentioned) && originalTo.Count == 1 && !own.Contains(originalTo.First)) return [];
        if (found.Count == 0 && BareNames(notice) is { Count: > 0 } names) return names;
        if (found.Count == 0 || foundOwn.Any(o => o.Plainness == Plainness.OwnLine) && found.All(f => f.Plainness < Plainness.OwnLine)) found.AddRange(foundOwn.Where(o => o.Plainness >= Plainness.InSentence));
        return found;
    }

    private static void CollectLine(Notice notice, int index, AddressSet own, List<Candidate> found, List<Candidate> foundOwn)
    {
        var line = notice.Lines[index];
        var originalTo = notice.OriginalRecipients;
        for (var position = 0; AddressFinder.Next(line, position, out var address); position = address.End)
        {
            if (IsMessageId(address.Address)) continue;
            var plainness = PlainnessOf(notice, index, address, originalTo);
            // "send mail to postmaster" is help, but a postmaster can be written to as well.
            if (IsRole(address.Address) && (plainness is null or < Plainness.Labelled) && !originalTo.Contains(address.Address)) continue;
            if (plainness is null)
            {
                // "please contact <support@example.com>": not the recipient there, nor where it stands again.
                own.Add(address.Address);
                continue;
            }

            (own.Contains(address.Address) ? foundOwn : found).Add(new Candidate(address.Address, index, address.End, plainness.Value, SaysOriginal(line, address.Start)));
        }
    }

    private static Plainness? PlainnessOf(Notice notice, int index, AddressFinder.Found address, AddressSet originalTo)
    {
        var line = notice.Lines[index];
        var before = line.AsSpan(0, address.Start).TrimEnd();
        if (IsOriginPlace(before)) return Plainness.Labelled;
        if (IsSenderPlace(before)) return null;
        var bare = before.Trim(Ornaments.AsSpan());
        if (bare.Length == 0) return Plainness.OwnLine;
        if (bare.Length <= 4 && !ReplyLine.TryReadCode(bare, out _) && IsNumbering(bare)) return Plainness.OwnLine;
        var label = Label(bare) ?? Cell(line.AsSpan(0, address.Start));
        if (label is not null && NoticeWords.IsRecipientLabel(label)) return Plainness.Labelled;
        if (originalTo.Contains(address.Address) || notice.Subject.IndexOf(address.Address, StringComparison.OrdinalIgnoreCase) >= 0) return Plainness.Labelled;
        if (ReplyLine.TryRead(ReplyLines.WithoutMargin(line).AsSpan(), out _)) return Plainness.InSentence;
        return SpeaksOfFailure(notice, index) || IsAllOfItsField(line, address, label) ? Plainness.InSentence : Plainness.Mentioned;
    }

    /// <summary>What programs set around an address: brackets, bullets, quotation marks.</summary>
    private const string Ornaments = " \t<*->([\"'•・「【　";

    private static bool SaysOriginal(string line, int end) => line.IndexOf("original", 0, end, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>What stands before the address is a label where it ends in a colon (or its full-width form, or an equals sign).</summary>
    private static string? Label(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd("< \"'".AsSpan());
        if (text.Length == 0 || text.Length > 60) return null;
        var last = text[text.Length - 1];
        if (last is not (':' or '：' or '=' or ';')) return null;
        var label = text.TrimEnd(":：= \t;".AsSpan());
        var typed = label.LastIndexOf(':');
        return (typed > 0 ? label.Slice(0, typed) : label).Trim(" *-[]()　".AsSpan()).ToString();
    }

    /// <summary>A line that is a label in a language that nobody listed, and the address.</summary>
    private static bool IsAllOfItsField(string line, AddressFinder.Found address, string? label) =>
        label is { Length: > 0 and <= 30 } && line.AsSpan(address.End).Trim("> \t\"|".AsSpan()).Length == 0;

    /// <summary>What stands in the cell or column before the address: "Recipient | user@example.com", "[Recipient] user@example.com", "Recipient    user@example.com".</summary>
    private static string? Cell(ReadOnlySpan<char> before)
    {
        if (before.Length > 60) return null;
        var text = before.TrimEnd(" \t<".AsSpan());
        var gap = before.Length - text.Length;
        if ((text.Length == 0 || text[text.Length - 1] is not ('|' or '｜' or '│' or ']' or '】')) && gap < 2 && before.Slice(text.Length).IndexOf('\t') < 0) return null;
        return text.Trim("|｜│[]【】 　\t*-.".AsSpan()).ToString();
    }

    private static bool IsNumbering(ReadOnlySpan<char> before)
    {
        foreach (var c in before)
        {
            if (!(char.IsDigit(c) || c is '.' or ')' or ' ' or '#')) return false;
        }

        return true;
    }

    /// <summary>Exim writes "(generated from user@example.com)" where it does not show the address that failed, Postfix "(expanded from …)".</summary>
    private static bool IsOriginPlace(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd("< :".AsSpan());
        return text.EndsWith("generated from".AsSpan(), StringComparison.OrdinalIgnoreCase) || text.EndsWith("generated by".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"from", "sender" and their kin before an address make it the sender's.</summary>
    private static bool IsSenderPlace(ReadOnlySpan<char> before)
    {
        var text = before.TrimEnd("< :\"(\t=".AsSpan());
        foreach (var word in SenderWords)
        {
            if (text.EndsWith(word.AsSpan(), StringComparison.OrdinalIgnoreCase) && (text.Length == word.Length || !char.IsLetter(text[text.Length - word.Length - 1]))) return true;
        }

        return false;
    }

    private static readonly string[] SenderWords = ["from", "sender", "mail from", "reply-to", "return-path", "message-id", "contact", "von", "absender", "de", "от", "差出人", "发件人", "寄件者", "보낸 사람", "envelope-from", "x-sender", "message id", "id", "identificativo messaggio", "identificador", "identifiant", "nachrichten-id"];

    private static bool SpeaksOfFailure(Notice notice, int index)
    {
        for (var i = Math.Max(0, index - 2); i <= Math.Min(notice.Lines.Length - 1, index + 1); i++)
        {
            if (notice.LineWords(i).Hold(WordKinds.FailureText | WordKinds.DelayText)) return true;
        }

        return false;
    }

    private static bool IsIdentifierLine(string line)
    {
        var text = line.AsSpan().TrimStart(" \t><*".AsSpan());
        return text.StartsWith("Message-ID".AsSpan(), StringComparison.OrdinalIgnoreCase) || text.StartsWith("In-Reply-To".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("References".AsSpan(), StringComparison.OrdinalIgnoreCase) || text.StartsWith("MAIL FROM".AsSpan(), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsQuotation(string line) => line.StartsWith("> ", StringComparison.Ordinal);

    private static bool IsRole(string address)
    {
        foreach (var role in Roles)
        {
            if (address.StartsWith(role, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private static readonly string[] Roles = ["mailer-daemon@", "postmaster@", "abuse@", "hostmaster@", "mailerdaemon@", "double-bounce@", "microsoftexchange", "maildaemon@", "listserv@"];

    /// <summary>Message ids look like addresses; their left side is long and mostly digits.</summary>
    private static bool IsMessageId(string address)
    {
        var at = address.IndexOf('@');
        if (at < 24) return false;
        var digits = 0;
        for (var i = 0; i < at; i++)
        {
            if (char.IsDigit(address[i])) digits++;
        }

        return digits * 3 >= at;
    }

    private static readonly string[] OwnHeaders = ["From", "To", "Delivered-To", "X-Original-To", "Reply-To", "Return-Path", "Errors-To", "Sender"];
    private static readonly string[] SenderHeaders = ["From", "Return-Path", "Sender", "Reply-To"];
    private static readonly string[] RecipientHeaders = ["To", "Cc", "Bcc", "X-Envelope-To", "Envelope-To", "X-RCPT-TO", "Apparently-To"];

    /// <summary>Whether the beginning of the text holds an address beside the notice's own.</summary>
    public static bool NamesAnother(Notice notice)
    {
        if (notice.Beginning.IndexOf('@') < 0) return false;
        var own = notice.OwnAddresses;
        for (var position = 0; AddressFinder.Next(notice.Beginning, position, out var found); position = found.End)
        {
            if (!own.Contains(found.Address)) return true;
        }

        return false;
    }

    /// <summary>The addresses of those between whom the notice and the original were sent. Asked once for a notice: <see cref="Notice.OwnAddresses"/>.</summary>
    public static AddressSet OwnAddresses(Notice notice)
    {
        var own = new AddressSet();
        foreach (var name in OwnHeaders) own.AddFrom(notice.Headers.First(name));
        if (notice.Original is { } original)
        {
            foreach (var name in SenderHeaders) own.AddFrom(original.First(name));
        }

        return own;
    }

    /// <summary>Whom the original went to, by its headers. Asked once for a notice: <see cref="Notice.OriginalRecipients"/>.</summary>
    public static AddressSet OriginalRecipients(HeaderBlock? original)
    {
        var to = new AddressSet();
        if (original is null) return to;
        foreach (var name in RecipientHeaders)
        {
            foreach (var value in original.All(name)) to.AddFrom(value);
        }

        return to;
    }

    private static int IndexOf(List<Candidate> candidates, string address)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (candidates[i].Address.Equals(address, StringComparison.OrdinalIgnoreCase)) return i;
        }

        return -1;
    }

    private static bool HoldsReplyBehind(Notice notice, Candidate candidate)
    {
        var line = notice.Lines[candidate.Line];
        var behind = candidate.End < line.Length ? line.Substring(candidate.End).TrimStart('>', ' ', '\t') : "";
        return behind.Length > 0 && behind[0] is ':' or '：' && ReplyLocator.Locate(behind).Code is not null;
    }

    /// <summary>
    /// GroupWise lists the people of its own domain by their names: "mira (user not found)". Where the original went to just one such address, that is who is meant.
    /// </summary>
    private static void AddNamedWithoutDomain(Notice notice, AddressSet originalTo, List<Candidate> found)
    {
        var announced = originalTo.Count == 0 ? -1 : notice.FirstAnnouncement();
        if (announced < 0) return;
        for (var i = announced + 1; i < notice.Lines.Length && i < announced + 100; i++)
        {
            var line = notice.Lines[i];
            if (line.Length == 0 || !char.IsWhiteSpace(line[0])) continue;
            var start = line.Length - line.AsSpan().TrimStart().Length;
            var end = line.IndexOfAny(AfterName, start);
            if (end <= start || !IsBareName(line.AsSpan(start, end - start))) continue;
            if (OnlyOneNamed(originalTo, line.AsSpan(start, end - start)) is { } meant && IndexOf(found, meant) < 0) found.Add(new Candidate(meant, i, end, Plainness.OwnLine));
        }
    }

    /// <summary>The one address whose mailbox has that name; null where none has, or several have.</summary>
    private static string? OnlyOneNamed(AddressSet addresses, ReadOnlySpan<char> mailbox)
    {
        string? named = null;
        for (var i = 0; i < addresses.Count; i++)
        {
            var address = addresses[i];
            if (address.Length <= mailbox.Length || address[mailbox.Length] != '@' || !address.AsSpan().StartsWith(mailbox, StringComparison.OrdinalIgnoreCase)) continue;
            if (named is not null) return null;
            named = address;
        }

        return named;
    }

    private static readonly char[] AfterName = [' ', ':', '('];
}
