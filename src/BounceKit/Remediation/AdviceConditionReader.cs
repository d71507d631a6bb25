namespace BounceKit.Remediations;

/// <summary>Reads the <c>when</c> of an entry.</summary>
internal static class AdviceConditionReader
{
    private const string AnyBlocklist = "any";

    public static AdviceCondition Read(AdviceJson json)
    {
        var condition = new AdviceCondition();
        var members = json.Members();
        if (members.Count == 0) throw json.Fault("a condition is expected, or the key left out");
        foreach (var member in members)
        {
            var value = member.Value;
            condition = member.Key switch
            {
                "receivers" => condition with { Receivers = value.List(ReadText) },
                "rules" => condition with { Rules = value.List(ReadText) },
                "smtpCommands" => condition with { SmtpCommands = value.List(ReadCommand) },
                "statuses" => condition with { Statuses = value.List(ReadStatus) },
                "words" => condition with { Words = value.List(ReadText) },
                "unmistakable" => condition with { Unmistakable = value.List(ReadText) },
                "blocklists" => condition with { Blocklists = value.List(ReadBlocklist) },
                "circumstances" => condition with { Circumstances = ReadCircumstances(value) },
                "findings" => condition with { Findings = value.List(ReadText) },
                _ => throw value.UnknownKey(),
            };
        }
        return condition;
    }

    private static AdviceCircumstances ReadCircumstances(AdviceJson json)
    {
        var all = AdviceCircumstances.None;
        foreach (var one in json.List(AdviceCircumstanceNames.Read)) all |= one;
        return all;
    }

    private static string ReadText(AdviceJson json) => json.Text();

    private static string ReadBlocklist(AdviceJson json) => json.Text() is var name && name == AnyBlocklist ? "" : name;

    private static StatusRange ReadStatus(AdviceJson json) => StatusRange.TryParse(json.Text(), out var range) ? range : throw json.Fault("a code such as 7.26 or 7.606-649 is expected");

    private static SmtpCommand ReadCommand(AdviceJson json) => json.Text() switch
    {
        "CONNECT" => SmtpCommand.Connect,
        "EHLO" => SmtpCommand.Ehlo,
        "STARTTLS" => SmtpCommand.StartTls,
        "AUTH" => SmtpCommand.Auth,
        "MAIL" => SmtpCommand.Mail,
        "RCPT" => SmtpCommand.Rcpt,
        "DATA" => SmtpCommand.Data,
        "EOM" => SmtpCommand.EndOfMessage,
        _ => throw json.Fault("CONNECT, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA or EOM is expected"),
    };
}
