namespace BounceKit.Formats;

/// <summary>Undoes what senders and forwarders do to addresses: VERP, BATV and SRS.</summary>
internal static class SenderRewriting
{
    /// <summary>
    /// The recipient in a VERP address: "bounce+user=example.com@lists.example.org", "list-return-7-user=example.com@lists.example.org"
    /// (https://cr.yp.to/proto/verp.txt); null where the address holds none.
    /// </summary>
    public static string? VerpRecipient(string address)
    {
        var at = address.LastIndexOf('@');
        var equals = at < 0 ? -1 : address.LastIndexOf('=', at);
        if (equals <= 0 || IsOtherRewriting(address)) return null;
        var domain = address.Substring(equals + 1, at - equals - 1);
        if (!LooksLikeDomain(domain)) return null;
        // A signed address has an id and a signature before the recipient (BounceAddress).
        if (BounceAddress.RecipientStart(address) is var signed and > 0 && signed < equals) return address.Substring(signed, equals - signed) + "@" + domain;
        var plus = address.IndexOf('+');
        var start = plus >= 0 && plus < equals ? plus : address.LastIndexOf('-', equals);
        if (start < 0 || start + 1 >= equals) return null;
        return address.Substring(start + 1, equals - start - 1) + "@" + domain;
    }

    /// <summary>The address under BATV ("prvs=0123456789=user@…", draft-levine-smtp-batv) and SRS ("SRS0=hash=tt=example.com=user@…"); else the address itself.</summary>
    public static string Undo(string address)
    {
        var at = address.LastIndexOf('@');
        if (at <= 0) return address;
        var local = address.Substring(0, at);
        if (local.StartsWith("prvs=", StringComparison.OrdinalIgnoreCase) || local.StartsWith("msprvs1=", StringComparison.OrdinalIgnoreCase))
        {
            var last = local.LastIndexOf('=');
            return last > 5 && last + 1 < local.Length ? local.Substring(last + 1) + address.Substring(at) : address;
        }

        return local.StartsWith("SRS0", StringComparison.OrdinalIgnoreCase) || local.StartsWith("SRS1", StringComparison.OrdinalIgnoreCase) ? UndoSrs(local) ?? address : address;
    }

    /// <summary>The last two parts of an SRS local part are the domain and the user.</summary>
    private static string? UndoSrs(string local)
    {
        var last = local.LastIndexOf('=');
        var previous = last <= 0 ? -1 : local.LastIndexOf('=', last - 1);
        if (previous < 0) return null;
        var domain = local.Substring(previous + 1, last - previous - 1);
        return LooksLikeDomain(domain) && last + 1 < local.Length ? local.Substring(last + 1) + "@" + domain : null;
    }

    private static bool IsOtherRewriting(string address) =>
        address.StartsWith("prvs=", StringComparison.OrdinalIgnoreCase) || address.StartsWith("msprvs1=", StringComparison.OrdinalIgnoreCase) || address.StartsWith("SRS", StringComparison.OrdinalIgnoreCase);

    private static bool LooksLikeDomain(string text)
    {
        var dot = text.LastIndexOf('.');
        if (dot <= 0 || text.Length - dot < 3) return false;
        foreach (var c in text)
        {
            if (!char.IsLetterOrDigit(c) && c is not ('.' or '-')) return false;
        }

        return char.IsLetter(text[text.Length - 1]);
    }
}
