namespace BounceKit.Tests.Remediations;

/// <summary>Notices of one recipient for the claims about findings and authenticity.</summary>
internal static class Notices
{
    /// <summary>The message of the case that the project began with: From equals To, and no Date.</summary>
    public const string SeedOriginal = "From: hogehoge@fugafuga.jp\r\nTo: hogehoge@fugafuga.jp\r\nSubject: NAS health check\r\nMessage-ID: <HOME1@home>\r\n";

    /// <summary>A notice in the form of RFC 3464; <paramref name="more"/> is put before its headers.</summary>
    public static string Of(string diagnostic, string? original, string reportingMta = "home.example.jp", string recipient = "hogehoge@fugafuga.jp", string more = "") =>
        more + "From: postmaster@home.example.jp\r\nTo: hogehoge@fugafuga.jp\r\nDate: Sat, 16 Jan 2010 12:00:00 +0900\r\nSubject: Delivery Status Notification (Failure)\r\nMessage-ID: <n1@home.example.jp>\r\n"
        + "MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n"
        + "--b\r\nContent-Type: text/plain\r\n\r\nDelivery to the following recipients failed.\r\n\r\n"
        + $"--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns;{reportingMta}\r\nReceived-From-MTA: dns;NAS\r\n\r\n"
        + $"Final-Recipient: rfc822;{recipient}\r\nAction: failed\r\nStatus: 5.0.0\r\nDiagnostic-Code: smtp;{diagnostic}\r\n\r\n"
        + (original is null ? "" : $"--b\r\nContent-Type: message/rfc822\r\n\r\n{original}\r\nbody\r\n")
        + "--b--\r\n";
}
