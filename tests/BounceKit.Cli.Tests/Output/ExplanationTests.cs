using BounceKit.Cli.Languages;
using BounceKit.Cli.Output;
using BounceKit.Cli.Terminals;

namespace BounceKit.Cli.Tests.Output;

public class ExplanationTests
{
    private static readonly RecipientOutcome Outcome = new()
    {
        Address = "a@example.com",
        MailedAddress = "a@example.com",
        Action = RecipientAction.Failed,
        Status = new EnhancedStatusCode(5, 7, 1),
        ReportedStatus = new EnhancedStatusCode(5, 0, 0),
        SmtpCode = 550,
        SmtpCommand = SmtpCommand.EndOfMessage,
        RemoteMta = "mx.example.com",
        Diagnostic = "550 blocked\nsee https://list.example",
        Reason = BounceReason.IpBlocked,
        Category = ReasonCategory.Reputation,
        BounceType = BounceType.Soft,
        Recommendation = Recommendation.FixConfiguration,
        RuleId = "test.rule",
        MatchedText = "blocked",
        Confidence = Confidence.High,
        RetryAfterSeconds = 1800,
        RetryAfterSource = RetryAfterSource.Stated,
        Blocklist = new BlocklistListing { Name = "Example list", Listed = "192.0.2.1", DelistUrl = "https://list.example/remove" },
        ServerUrl = "https://list.example",
        Remediations = [new Remediation { Id = "x", Title = "Blocked", Explanation = "It is blocked.", Steps = [new RemediationStep { Text = "Ask.", By = FixBy.SenderAdmin }, new RemediationStep { Text = "Wait." }], DoesNotHelp = ["Shouting."], References = [new RemediationReference { Title = "A page", Url = "https://page.example/" }] }],
        Findings = [new Finding { Id = "f", Text = "The HELO name is wrong." }],
    };

    [Fact]
    public void Everything_that_is_known_is_said_in_a_fixed_order() => Explain(new BounceReport { Kind = BounceKind.Failure, Format = "rfc3464", Recipients = [Outcome], Warnings = [new BounceWarning { Code = "c", Message = "A part was cut." }] }).Should().Be(
        """
        What happened
          The mail to a@example.com was not delivered.
          mx.example.com said:
            550 blocked
            see https://list.example

          Blocked
          It is blocked.

        Why we think so
          Reason      IP address blocked (ipBlocked): about the sender's reputation
          Type        soft: this does not show that the address is dead
          Rule        test.rule
          Decided by  "blocked"
          Codes       SMTP 550, enhanced 5.7.1 (the report's own field says 5.0.0)
          Said        after the whole message (the content)
          Confidence  high: the receiver's own or an exact wording
          Read as     rfc3464
          - The HELO name is wrong.

        What to do now
          Change how the mail is sent; the address itself is not at fault.
          The server asks to wait 30 minutes.
          1. Ask. (the sender's administrator)
          2. Wait.
          Blocklist: Example list lists 192.0.2.1.
          Look-up and removal: https://list.example/remove
          The server points to https://list.example (its words, not our advice).

        What does not help
          - Shouting.

        Sources
          - A page: https://page.example/

        Also noticed
          - A part was cut.


        """.ReplaceLineEndings("\n"));

    [Fact]
    public void Recipients_of_whom_the_same_is_to_be_said_are_explained_once()
    {
        var report = new BounceReport
        {
            Kind = BounceKind.Failure,
            Recipients = [.. Enumerable.Range(1, 12).Select(number => Outcome with { MailedAddress = $"a{number}@example.com" }), Outcome with { MailedAddress = "b@example.com", Action = RecipientAction.Delayed, Reason = BounceReason.Greylisted }],
        };

        var text = Explain(report);

        text.ReplaceLineEndings(" ").Should().MatchRegex("a9@example.com, a10@example.com, and 2 more was +not delivered.");
        text.Should().Contain("The mail to b@example.com has not been delivered yet.");
        text.Split("What happened").Should().HaveCount(3);
    }

    [Fact]
    public void Forwarding_is_told() =>
        Explain(new BounceReport { Kind = BounceKind.Failure, Recipients = [Outcome with { Forwarded = true, MailedAddress = "alias@example.com" }] })
            .Should().Contain("It was sent to alias@example.com, passed on from there to a@example.com, and failed there.");

    [Fact]
    public void A_notice_that_may_be_forged_is_told_first() =>
        Explain(new BounceReport { Kind = BounceKind.Failure, Recipients = [Outcome], Authenticity = new Authenticity { Level = AuthenticityLevel.Suspicious, Findings = [new Finding { Text = "Dates differ." }] } })
            .Should().StartWith("This notice contradicts itself and may be forged.").And.Contain("  - Dates differ.");

    [Theory]
    [InlineData(BounceKind.NotABounce, "Nothing here says that a mail could not be delivered.")]
    [InlineData(BounceKind.Complaint, "complaint")]
    [InlineData(BounceKind.Unsubscribe, "taken off your list")]
    public void Other_kinds_are_told_in_one_sentence(BounceKind kind, string sentence) => Explain(new BounceReport { Kind = kind }).Should().Contain(sentence).And.NotContain("What to do now");

    private static string Explain(BounceReport report)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal { Input = Stream.Null, Output = output, Error = TextWriter.Null, Width = 200 };
        new Explanation(new ConsoleSections(PeopleConsole.ForProse(terminal)), Phrases.All[0]).Write(report);
        return output.ToString();
    }
}
