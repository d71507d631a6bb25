namespace BounceKit.Tests.Remediations;

/// <summary>The ids of the receivers, gateways and mail servers that an entry may name.</summary>
internal static class KnownReceivers
{
    public static IReadOnlyCollection<string> Ids { get; } =
    [
        "google", "microsoft365", "outlook-com", "exchange", "exchange2003", "iis-smtp", "yahoo", "aol", "apple", "comcast", "cox", "spectrum",
        "roadrunner", "att", "verizon", "earthlink", "facebook", "gmx-webde", "t-online", "freenet", "strato", "bytecamp", "arcor", "orange-fr",
        "laposte", "free-fr", "sfr", "libero", "tin-it", "tiscali", "interia", "onet", "wp-pl", "seznam", "telenet", "o2-uk", "zone-ee", "infomaniak",
        "hostpoint", "ovh", "mailru", "yandex", "rambler", "i-ua", "qq", "netease", "coremail", "sina", "sohu", "aliyun", "naver", "kakao-daum",
        "docomo", "kddi-au", "yahoo-jp", "dti-jp", "softbank", "willcom", "biglobe", "nifty", "ocn", "bigpond", "mimecast", "proofpoint", "barracuda",
        "cisco-ironport", "trendmicro", "symantec-cloud", "trellix-fireeye", "mcafee-mxlogic", "mailmarshal", "sophos", "sonicwall", "spamexperts",
        "assp", "zerospam", "spamassassin-cpanel", "rspamd", "amavis", "postgrey", "messaging-dnsbl", "postfix", "exim", "sendmail", "qmail",
        "opensmtpd", "courier", "dovecot", "cyrus", "hmailserver", "haraka", "stalwart", "maddy", "postal", "zimbra", "james", "domino", "groupwise",
        "oracle-messaging", "imail", "mailenable", "mdaemon", "kerio", "smartermail", "communigate", "axigen", "interscan", "surfcontrol", "fml",
        "mfilter", "activehunter", "dragonfly", "iij", "sakura", "coreserver-xrea", "pmail-server", "godaddy", "rackspace", "zoho", "proton", "hey",
        "fastmail", "improvmx", "cloudflare", "amazon-ses", "amazon-workmail", "sendgrid", "mailgun", "postmark", "sparkpost", "powermta",
        "mailchannels", "googlegroups", "google-dsn", "rfc-basic",
    ];
}
