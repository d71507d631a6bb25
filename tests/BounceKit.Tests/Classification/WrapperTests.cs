using BounceKit.Classification;

namespace BounceKit.Tests.Classification;

/// <summary>Senders put a reply into their own words. Whatever stands around it, the reply means what it means alone (TAXONOMY: one reply, one reason, in every wrapper).</summary>
public class WrapperTests
{
    /// <summary>As the sources of these servers write it: Postfix smtp_proto.c, Exim transports/smtp.c, qmail-remote.c, Exchange's notices, RFC 3464 section 2.3.6.</summary>
    private static readonly (string Sender, Func<string, string, string> Wrap)[] Wrappers =
    [
        ("Postfix", (reply, host) => $"host {host}[192.0.2.25] said: {OnOneLine(reply)}"),
        ("Postfix, as a field", (reply, host) => $"smtp; {OnOneLine(reply)}"),
        ("qmail", (reply, host) => $"Connected to 192.0.2.25 but the remote host did not take the message.\nRemote host said: {reply}"),
        ("Exim", (reply, host) => $"host {host} [192.0.2.25]\nSMTP error from remote mail server: {reply}"),
        ("Exchange", (reply, host) => $"Remote Server at {host} (192.0.2.25) returned '{OnOneLine(reply)}'"),
        ("Exchange 2007", (reply, host) => $"{host} #{OnOneLine(reply)} ##"),
        ("RFC 3464", (reply, host) => $"smtp;{reply}"),
        ("sendmail", (reply, host) => $"... while talking to {host}.:\n<<< {reply.Replace("\n", "\n<<< ")}"),
    ];

    public static TheoryData<string> RuleIds => [.. BuiltInRules.Files.SelectMany(f => f.Rules).Where(r => r.Examples.Any(IsReplyAlone)).Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_reply_means_the_same_in_the_words_of_every_sender(string id)
    {
        var rule = BuiltInRules.Files.SelectMany(f => f.Rules).Single(r => r.Id == id);
        foreach (var example in rule.Examples.Where(IsReplyAlone))
        {
            var alone = Ask(example.Text, example);
            foreach (var (sender, wrap) in Wrappers)
            {
                var wrapped = wrap(example.Text, example.RemoteMta ?? "mx.dest.example");

                var verdict = Ask(wrapped, example);

                verdict.Reason.Should().Be(alone.Reason, because: "{0} wraps it as \"{1}\" ({2} '{3}')", sender, wrapped, verdict.RuleId, verdict.MatchedText);
            }
        }
    }

    [Fact]
    public void No_meaning_is_composed_of_the_sender_s_words_and_the_reply_s()
    {
        var verdict = BounceParser.Default.Classify("host mx.dest.example[192.0.2.25] said: 550 refused");

        verdict.Reason.Should().Be(BounceReason.Undetermined, because: "the IP address is the receiver's, and what was refused is not said");
    }

    [Fact]
    public void What_a_call_back_heard_is_about_the_sender()
    {
        var verdict = BounceParser.Default.Classify("550 5.1.7 <kim@origin.example>: Sender address rejected: undeliverable address: host mx.origin.example[192.0.2.9] said: 550 5.1.1 unknown user");

        verdict.Reason.Should().Be(BounceReason.SenderUnverifiable);
        verdict.BounceType.Should().Be(BounceType.Soft);
    }

    [Fact]
    public void The_inner_code_says_more_than_the_words_of_the_reply_that_quotes_it()
    {
        var verdict = BounceParser.Default.Classify("450 4.1.1 unverified address: host mx.dest.example[192.0.2.9] said: 550 5.1.1 xyzzy");

        verdict.Reason.Should().Be(BounceReason.UserUnknown);
    }

    private static bool IsReplyAlone(RuleExample example) => example.Software is null && example.Text.Length > 4 && example.Text[0] is '4' or '5' && example.Text.Take(3).All(char.IsDigit) && example.Text[3] is ' ' or '-';

    private static Verdict Ask(string text, RuleExample example) =>
        BounceParser.Default.Classify(text, new ReplyContext { RemoteMta = example.RemoteMta ?? "mx.dest.example", SmtpCommand = example.Command, Recipient = example.Recipient });

    private static string OnOneLine(string reply) => reply.Replace('\n', ' ');
}
