using BounceKit.Cli.Anonymizing;

namespace BounceKit.Cli.Languages;

/// <summary>What <c>bouncekit anonymize</c> says in English.</summary>
internal sealed partial class English
{
    public override string AnonymizeDescription => "Make bounces that can be shared: addresses, names, subjects, hosts and ids replaced, the words that decide kept, and the result checked.";
    public override string AnonymizeFolderDescription => "The folder to write to, one numbered file for each message; no file in it is written over.";
    public override string KeepFailingDescription => "Write also what fails the check, as *.failing.eml, to see what is wrong. Do not share these.";
    public override IReadOnlyList<Example> AnonymizeExamples =>
    [
        new("bouncekit anonymize bounce.eml -o shared", "one bounce, for a report to the project"),
        new("bouncekit anonymize ~/Maildir -o shared", "a mailbox, with the same stand-ins in all files"),
        new("bouncekit anonymize --keep-failing bounce.eml -o look", "to see why a message fails the check"),
    ];

    public override string AnonymizedCount(int written, int failed) =>
        $"{Count(written, "message")} written, {failed} failed the check.{(written == 0 ? "" : " Read them before you share them: words that only people understand are not found by a program.")}";

    public override string CheckFailedFor(string source) => $"\"{source}\" failed the check and is not to be shared:";
    public override string TextWasKept(string name) => $"{name} does not read as a bounce, so nothing tells which words decide: its text was kept but for what was recognised. Read it before you share it.";

    public override string Of(Fault fault) => fault switch
    {
        Fault.IdentifierLeft left => $"{Of(left.Kind)} is still in it: {left.Text}",
        Fault.ReadDifferently { Recipient: 0 } read => $"{Of(read.Part)} was {read.Before ?? "absent"} and is now {read.After ?? "absent"}",
        Fault.ReadDifferently read => $"{Of(read.Part)} of recipient {read.Recipient} was {read.Before ?? "absent"} and is now {read.After ?? "absent"}",
        _ => fault.ToString(),
    };

    private static string Of(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Address => "an address",
        IdentifierKind.Mailbox => "the name of a mailbox",
        IdentifierKind.Domain => "a domain",
        IdentifierKind.Host => "the name of a host",
        IdentifierKind.IpAddress => "an IP address",
        IdentifierKind.Name => "a name",
        IdentifierKind.Subject => "a subject",
        _ => "an id",
    };

    private static string Of(ReportPart part) => part switch
    {
        ReportPart.Kind => "the kind",
        ReportPart.Format => "the format",
        ReportPart.Recipients => "the number of recipients",
        ReportPart.Action => "the action",
        ReportPart.Reason => "the reason",
        ReportPart.Status => "the status",
        ReportPart.SmtpCode => "the reply code",
        ReportPart.Rule => "the rule",
        _ => "the recommendation",
    };
}
