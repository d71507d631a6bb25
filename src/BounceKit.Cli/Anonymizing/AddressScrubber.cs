namespace BounceKit.Cli.Anonymizing;

/// <summary>Replaces addresses, and what senders and forwarders write into them: tags, VERP, BATV, SRS.</summary>
internal sealed class AddressScrubber(Pseudonyms pseudonyms, Identifiers found, HostScrubber hosts, IdScrubber ids)
{
    private const int ShortestMessageId = 16;
    private static readonly char[] Joints = ['.', '-', '_'];

    /// <summary>Types and labels that stick to an address: "to=user@…", "dda:SMTP=user@…".</summary>
    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase) { "smtp", "rfc822", "to", "rcpt", "address", "addr", "email", "mail", "user", "recipient", "from", "sender", "for", "ctladdr", "orcpt", "delay", "mailto", "i", "a" };

    /// <summary>Mailboxes that are the same everywhere and belong to an office, not to a person.</summary>
    private static readonly HashSet<string> Offices = new(StringComparer.OrdinalIgnoreCase)
    {
        "abuse", "admin", "administrator", "autoreply", "bounce", "bounces", "complaints", "care", "contact", "daemon", "email", "fbl", "feedback", "help", "hostmaster", "kontakt", "soporte", "suporte", "sales", "info", "leave", "list", "listserv", "mail", "mailbox", "mailer", "mailadmin", "mailman",
        "majordomo", "mdaemon", "maildaemon", "mailerdaemon", "no", "noreply", "donotreply", "notification", "owner", "post", "postmaster", "redacted", "master", "monitor", "reply", "report", "request", "return", "root", "signoff", "staff", "subscribe", "support",
        "system", "unsub", "unsubscribe", "webmaster", "www", "autobounce",
        "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e", // under which every Exchange since 2007 writes its notices
    };

    /// <summary>An address in its plain form.</summary>
    public string Scrub(string local, string domain)
    {
        if (found.IsStandIn($"{local}@{domain}")) return $"{local}@{domain}";
        var host = domain.StartsWith('[') ? Literal(domain) : hosts.Scrub(domain);
        return found.Write($"{Local(local, IsKept(domain))}@{host}");
    }

    /// <summary>The owner of files, who most often is one of a mailbox too.</summary>
    public string Owner(string name) => KnownWords.BuiltIn.Contains(name) || found.IsStandIn(name) ? name : found.Write(User(name, hostIsKept: false));

    /// <summary>The part before the sign, taken apart as its writer put it together.</summary>
    private string Local(string local, bool hostIsKept)
    {
        if (local.Length == 0) return local;
        if (IsOffice(local)) return local;
        if (IsMessageId(local)) return ids.ScrubAll(local);
        if (local.StartsWith('"')) return User(local.Trim('"'), hostIsKept);
        if (local.Contains('@')) return Nested(local);
        var pieces = local.Split('=');
        if (pieces.Length == 1) return Tagged(local, hostIsKept);
        if (pieces[0].Equals("prvs", StringComparison.OrdinalIgnoreCase) || pieces[0].Equals("msprvs1", StringComparison.OrdinalIgnoreCase) || pieces[0].Equals("btv1", StringComparison.OrdinalIgnoreCase)) return Signed(pieces, hostIsKept);
        if (pieces[0].StartsWith("SRS", StringComparison.OrdinalIgnoreCase)) return Forwarded(pieces);
        if (HostNames.LooksLikeHost(pieces[^1])) return Verp(local[..^(pieces[^1].Length + 1)], pieces[^1]);
        return Labels.Contains(pieces[0]) ? $"{pieces[0]}={Local(local[(pieces[0].Length + 1)..], hostIsKept)}" : User(local, hostIsKept);
    }

    /// <summary>Long, and mostly numbers: the left side of a message's id, which stands in texts too.</summary>
    private static bool IsMessageId(string local) => local.Length >= ShortestMessageId && local.Count(char.IsAsciiDigit) >= local.Length / 4 && local.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' or '$');

    /// <summary>A source route or an address wrapped in another: "a@b@c".</summary>
    private string Nested(string local)
    {
        var at = local.LastIndexOf('@');
        return Scrub(local[..at], local[(at + 1)..]);
    }

    private string Tagged(string local, bool hostIsKept)
    {
        var plus = local.IndexOf('+');
        if (plus > 0) return $"{Local(local[..plus], hostIsKept)}+{Tag(local[(plus + 1)..])}";
        var words = local.Split(Joints);
        return words.Any(Offices.Contains) ? Offered(local) : User(local, hostIsKept);
    }

    private string Tag(string tag) => HostNames.LooksLikeHost(tag) ? hosts.Scrub(tag) : ids.ScrubAll(tag);

    /// <summary>An office with something added: "bounces-4711", "owner-tennis".</summary>
    private string Offered(string local)
    {
        var scrubbed = new System.Text.StringBuilder(local.Length);
        foreach (var word in System.Text.RegularExpressions.Regex.Split(local, "([._-])"))
        {
            if (word.Length == 0 || Joints.Contains(word[0]) || Offices.Contains(word)) scrubbed.Append(word);
            else scrubbed.Append(word.Any(char.IsAsciiDigit) ? ids.ScrubAll(word) : User(word, hostIsKept: false));
        }

        return scrubbed.ToString();
    }

    /// <summary>BATV: "prvs=0123456789=user".</summary>
    private string Signed(string[] pieces, bool hostIsKept) =>
        string.Join('=', pieces.Select((piece, index) => index == 0 ? piece : index == pieces.Length - 1 ? Local(piece, hostIsKept) : ids.ScrubAll(piece)));

    /// <summary>SRS: "SRS0=hash=tt=example.com=user", "SRS1=hash=example.org==hash=tt=example.com=user".</summary>
    private string Forwarded(string[] pieces) =>
        string.Join('=', pieces.Select((piece, index) => index == 0 ? piece : index == pieces.Length - 1 ? Local(piece, IsKept(pieces[index - 1])) : HostNames.LooksLikeHost(piece) ? hosts.Scrub(piece) : ids.ScrubAll(piece)));

    /// <summary>VERP: "bounces-7-user=example.com". The prefix ends at the first plus, else at the last dash, as those who undo it see it.</summary>
    private string Verp(string local, string domain)
    {
        var joint = local.IndexOf('+');
        if (joint < 0) joint = local.LastIndexOf('-');
        var prefix = joint < 0 ? "" : local[..joint];
        var user = Local(local[(joint + 1)..], IsKept(domain));
        return $"{(prefix.Length == 0 ? "" : IsOffice(prefix) ? prefix : Tagged(prefix, hostIsKept: false))}{(joint < 0 ? "" : local[joint])}{user}={hosts.Scrub(domain)}";
    }

    /// <summary>A stand-in at a receiver that everybody knows must be nobody's mailbox there: none of them gives out names with two underscores.</summary>
    private string User(string local, bool hostIsKept)
    {
        var user = pseudonyms.User(local);
        found.AddWord(IdentifierKind.Mailbox, local, user);
        return hostIsKept ? $"{user}__example" : user;
    }

    private string Literal(string domain)
    {
        var text = domain.Trim('[', ']');
        var isVersion6 = text.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase);
        return System.Net.IPAddress.TryParse(isVersion6 ? text[5..] : text, out var address) ? $"[{(isVersion6 ? "IPv6:" : "")}{hosts.Address(address)}]" : domain;
    }

    private static bool IsKept(string domain) => KnownWords.BuiltIn.KnownEndOf(HostNames.Normal(domain)) is not null;

    private bool IsOffice(string local) => found.IsOffice(local) || local.Split(Joints).All(Offices.Contains);
}
