namespace BounceKit.Cli.Tests;

/// <summary>Small messages, written for these tests.</summary>
internal static class Samples
{
    public const string Reply = "552 sorry, your domain isn't in my list of allowed senderhosts (#5.7.1)";

    public const string NotABounce = "From: a@example.com\r\nTo: b@example.com\r\nSubject: Lunch?\r\nDate: Sat, 16 Jan 2010 12:00:00 +0900\r\n\r\nAt noon?\r\n";

    public static string Bounce(string address = "hogehoge@fugafuga.jp", string diagnostic = Reply) =>
        string.Join("\r\n",
            "From: postmaster@home.example.jp",
            "To: nas@home.example.jp",
            "Subject: Delivery Status Notification (Failure)",
            "Date: Sat, 16 Jan 2010 12:00:00 +0900",
            "Message-ID: <abc@home.example.jp>",
            "MIME-Version: 1.0",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            "",
            "--b",
            "Content-Type: text/plain",
            "",
            "Delivery failed.",
            "--b",
            "Content-Type: message/delivery-status",
            "",
            "Reporting-MTA: dns; home.example.jp",
            "",
            $"Final-Recipient: rfc822; {address}",
            "Action: failed",
            "Status: 5.0.0",
            $"Diagnostic-Code: smtp; {diagnostic}",
            "--b--",
            "");

    public static string Mbox(params string[] messages) => string.Concat(messages.Select(message => $"From MAILER-DAEMON Sat Jan 16 12:00:00 2010\n{message.ReplaceLineEndings("\n")}\n"));
}
