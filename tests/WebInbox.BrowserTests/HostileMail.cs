namespace WebInbox.BrowserTests;

/// <summary>Notices that want to do something to their reader: a script, or what begins one, in every field.</summary>
internal static class HostileMail
{
    /// <summary>Each would set <c>window.owned</c> where it came to life.</summary>
    public static readonly string[] Payloads =
    [
        "<script>window.owned=1</script>",
        "<img src=x onerror=window.owned=1>",
        "\"><svg onload=window.owned=1>",
        "'-window.owned=1-'",
        "</textarea><script>window.owned=1</script>",
        "</script><script>window.owned=1</script>",
        "<iframe srcdoc='<script>parent.owned=1</script>'></iframe>",
        "<a href=javascript:window.owned=1>click</a>",
        "javascript:window.owned=1//",
        "<style>@import'//evil.example/x.css';</style>",
        "<base href=//evil.example/>",
        "<form action=//evil.example/><button>go</button></form>",
        "${window.owned=1}{{constructor.constructor('window.owned=1')()}}",
    ];

    /// <summary>A delivery report (RFC 3464) with a payload in every field of every part.</summary>
    public static string Notice(string payload) => string.Join("\r\n",
        $"From: \"{payload.Replace("\"", "\\\"", StringComparison.Ordinal)}\" <postmaster@example.org>",
        $"To: {payload}",
        $"Subject: Undelivered {payload}",
        $"Message-ID: <{payload}@example.org>",
        "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=part",
        "",
        "--part",
        "Content-Type: text/plain; charset=utf-8",
        "",
        $"Your message could not be delivered. {payload}",
        "",
        "--part",
        "Content-Type: message/delivery-status",
        "",
        $"Reporting-MTA: dns; {payload}",
        $"Received-From-MTA: dns; {payload}",
        $"DSN-Gateway: dns; {payload}",
        $"Original-Envelope-Id: {payload}",
        $"X-Note: {payload}",
        "",
        $"Original-Recipient: rfc822; {payload}",
        $"Final-Recipient: rfc822; {payload}",
        "Action: failed",
        $"Status: 5.1.1 ({payload})",
        $"Remote-MTA: dns; {payload}",
        $"Diagnostic-Code: smtp; 550 5.1.1 {payload} User unknown, see https://evil.example/{payload}",
        $"Final-Log-ID: {payload}",
        $"X-Reason: {payload}",
        "",
        "--part",
        "Content-Type: message/rfc822",
        "",
        $"From: {payload} <sender@example.org>",
        $"To: {payload}",
        $"Subject: {payload}",
        $"Message-ID: <{payload}@original.example>",
        $"List-Id: {payload}",
        $"List-Unsubscribe: <{payload}>",
        "",
        payload,
        "--part--",
        "");

    /// <summary>A notice has no return path, and passes through the host that wrote it: this one does not fit together.</summary>
    public const string Forged = """
        Return-Path: <attacker@evil.example>
        Received: from mail.evil.example (mail.evil.example [192.0.2.66]) by in.example.com; Mon, 2 Mar 2026 08:15:31 +0000
        From: postmaster@example.org
        To: sender@example.com
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=part

        --part
        Content-Type: text/plain

        Your message could not be delivered.

        --part
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.org

        Final-Recipient: rfc822; victim@example.net
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 5.1.1 User unknown

        --part
        Content-Type: message/rfc822

        From: sender@example.com
        To: somebody.else@example.org
        Subject: hello
        Message-ID: <1@example.com>

        hello
        --part--
        """;
}
