using System.Text;

namespace BounceKit.Fuzz;

/// <summary>What fuzzing starts from: the fixtures, what servers say in them, small rule files, and mailboxes of two messages.</summary>
internal static class Seeds
{
    /// <summary>Larger ones only slow the fuzzer down.</summary>
    private const int MostBytes = 8 * 1024;

    /// <summary>One of each key that a rule file may hold.</summary>
    private static readonly string[] RuleFiles =
    [
        """{ "version": 1, "rules": [ { "id": "a.b", "reason": "spam", "allOf": ["this is {host} {n}", "x*"], "noneOf": ["{ip}"], "source": "https://example.com/" } ] }""",
        """{ "version": 1, "rules": [ { "id": "c.d", "reason": "mailboxFull", "statusCodes": ["x.2.2", "5.7.*", "5.7.500-699"], "smtpCodes": [452], "receivers": ["google"], "hosts": ["example.com"], "anyOf": ["{addr}: {*} full"], "retryAfterSeconds": 60 } ] }""",
        """{ "version": 1, "note": "n", "words": { "thing": ["a thing", "things"] }, "rules": [ { "id": "e.f", "reason": "contentRejected", "means": ["thing", "refused|unknown"], "within": 40, "unless": ["quota"], "commands": ["RCPT", "EOM"], "software": ["postfix"], "examples": ["550 things refused"], "nearMisses": ["full"] } ] }""",
        """{ "version": 1, "rules": [ { "id": "g.h", "reason": "userUnknown", "allOf": ["no such user"], "bounceType": "hard", "recommendation": "suppressRecipient", "fixBy": "sender", "confidence": "low" } ] }""",
    ];

    public static void Write(string corpus, string folder)
    {
        var messages = Directory.EnumerateFiles(corpus, "*.eml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(bytes => bytes.Length <= MostBytes).ToList();
        WriteAll(folder, "message", messages);
        WriteAll(folder, "reply", messages.SelectMany(bytes => BounceParser.Default.Parse(bytes).Recipients).Select(recipient => recipient.Diagnostic).OfType<string>().Distinct(StringComparer.Ordinal).Select(Encoding.UTF8.GetBytes));
        WriteAll(folder, "rules", RuleFiles.Select(Encoding.UTF8.GetBytes));
        WriteAll(folder, "mailbox", messages.Where((_, i) => i % 8 == 0).Chunk(2).Select(Mbox));
    }

    private static byte[] Mbox(byte[][] messages) => [.. messages.SelectMany(message => (byte[])[.. "From a@example.com Sat Jan 16 12:00:00 2010\n"u8, .. message, .. "\n>From quoted\n\n"u8])];

    private static void WriteAll(string folder, string target, IEnumerable<byte[]> inputs)
    {
        var place = Directory.CreateDirectory(Path.Combine(folder, target)).FullName;
        var number = 0;
        foreach (var input in inputs) File.WriteAllBytes(Path.Combine(place, $"{number++:000}"), input);
    }
}
