using System.Text;

namespace BounceKit.Cli.Tests.Anonymizing;

/// <summary>Notices about people and companies that do not exist, in all the ways in which notices tell of them.</summary>
internal static class Notices
{
    public const string User = "kazuko.mori";
    public const string Domain = "maruyama-denki.co.jp";
    public const string Address = User + "@" + Domain;

    /// <summary>What of the person and the company must be in no anonymised message.</summary>
    public static readonly string[] Identifiers = [User, "maruyama", "Kazuko", "Mori", "198.18.77.41", "2a0f:1234::77", "4bXq7T2mZkz1", "Angebot 4711", "tanuki"];

    /// <summary>The ways in which an address, or text that holds one, stands in messages.</summary>
    public static readonly IReadOnlyDictionary<string, Func<string, string>> Encodings = new Dictionary<string, Func<string, string>>
    {
        ["plain"] = text => text,
        ["in capitals"] = text => text.ToUpperInvariant(),
        ["quoted-printable"] = text => string.Concat(text.Select(c => char.IsAsciiLetter(c) ? $"{c}" : $"={(int)c:X2}")),
        ["percent encoding"] = text => text.Replace("@", "%40", StringComparison.Ordinal),
        ["xtext"] = text => text.Replace("@", "+40", StringComparison.Ordinal),
        ["HTML entities"] = text => text.Replace("@", "&#64;", StringComparison.Ordinal),
        ["an encoded word"] = text => $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(text))}?=",
        ["a Q-encoded word"] = text => $"=?iso-8859-1?Q?{text.Replace("@", "=40", StringComparison.Ordinal)}?=",
        ["VERP"] = text => $"bounces-77-{text.Replace('@', '=')}@lists.maruyama-denki.co.jp",
        ["BATV"] = text => $"prvs=0123456789={text}",
        ["SRS"] = text => $"SRS0=4bXq=7T={text.Split('@')[^1]}={text.Split('@')[0]}@forward.maruyama-denki.co.jp",
        ["a source route"] = text => $"@relay.maruyama-denki.co.jp:{text}",
        ["a bang path"] = text => $"relay.{text.Split('@')[^1]}!{text.Split('@')[0]}",
    };

    /// <summary>A Postfix notice with a place for anything that tells who.</summary>
    public static string Postfix(string planted = Address) => string.Join("\r\n",
        "Received: from mail.maruyama-denki.co.jp (mail.maruyama-denki.co.jp [198.18.77.41])",
        "\tby mx.tanuki-mail.jp (Postfix) with ESMTPS id 4bXq7T2mZkz1",
        "\tfor <s.ogawa@maruyama-denki.co.jp>; Tue, 24 Nov 2026 10:00:00 +0900 (JST)",
        "From: MAILER-DAEMON@mx.tanuki-mail.jp (Mail Delivery System)",
        "To: \"Mori, Kazuko\" <" + Address + ">",
        "Subject: Undelivered Mail Returned to Sender",
        "Date: Tue, 24 Nov 2026 10:00:00 +0900",
        "Message-ID: <20261124010000.4bXq7T2mZkz1@mx.tanuki-mail.jp>",
        "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status;",
        "\tboundary=\"4bXq7T2mZkz1.1795492758/mx.tanuki-mail.jp\"",
        "",
        "--4bXq7T2mZkz1.1795492758/mx.tanuki-mail.jp",
        "Content-Type: text/plain; charset=us-ascii",
        "",
        "This is the mail system at host mx.tanuki-mail.jp.",
        "",
        $"Note for {planted}.",
        "",
        "<" + Address + ">: host mail.maruyama-denki.co.jp[2a0f:1234::77] said: 550 5.1.1",
        "    <" + Address + ">: Recipient address rejected: User unknown in local recipient",
        "    table (in reply to RCPT TO command)",
        "",
        "--4bXq7T2mZkz1.1795492758/mx.tanuki-mail.jp",
        "Content-Type: message/delivery-status",
        "",
        "Reporting-MTA: dns; mx.tanuki-mail.jp",
        "X-Postfix-Queue-ID: 4bXq7T2mZkz1",
        "",
        "Final-Recipient: rfc822; " + Address,
        "Action: failed",
        "Status: 5.1.1",
        "Remote-MTA: dns; mail.maruyama-denki.co.jp",
        "Diagnostic-Code: smtp; 550 5.1.1 <" + Address + ">: Recipient address rejected: User unknown in local recipient table",
        "",
        "--4bXq7T2mZkz1.1795492758/mx.tanuki-mail.jp",
        "Content-Type: message/rfc822",
        "",
        "From: Kazuko Mori <" + Address + ">",
        "Subject: Angebot 4711",
        "Message-ID: <4bXq7T2mZkz1.77@maruyama-denki.co.jp>",
        "",
        "Dear Kazuko, here is what we spoke of.",
        "--4bXq7T2mZkz1.1795492758/mx.tanuki-mail.jp--",
        "");

    /// <summary>A notice of one part, its text in a charset and a transfer encoding.</summary>
    public static byte[] Plain(string text, Encoding charset, string transferEncoding)
    {
        var bytes = charset.GetBytes(text.ReplaceLineEndings("\r\n"));
        var body = transferEncoding switch
        {
            "base64" => Encoding.ASCII.GetBytes(Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks) + "\r\n"),
            "quoted-printable" => Encoding.ASCII.GetBytes(string.Concat(bytes.Select(b => b is (byte)'\r' or (byte)'\n' or (>= 32 and < 127 and not (byte)'=') ? $"{(char)b}" : $"={b:X2}"))),
            _ => bytes,
        };
        var head = $"From: MAILER-DAEMON@mx.tanuki-mail.jp\r\nTo: {Address}\r\nSubject: Undelivered Mail Returned to Sender\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset={charset.WebName}\r\nContent-Transfer-Encoding: {transferEncoding}\r\n\r\n";
        return [.. Encoding.ASCII.GetBytes(head), .. body];
    }
}
