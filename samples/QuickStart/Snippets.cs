using System.Globalization;
using BounceKit;
using MimeKit;

namespace QuickStart;

/// <summary>The README's other snippets, one region each.</summary>
public static class Snippets
{
    public static void Mailbox()
    {
        #region mailbox
        // A folder of messages, an mbox file or a Maildir; one message is in memory at a time.
        foreach (BounceReport report in BounceParser.Default.ParseMailbox("mailbox"))
            foreach (RecipientOutcome recipient in report.Recipients)
                if (recipient.Recommendation == Recommendation.SuppressRecipient)
                    Console.WriteLine($"{recipient.MailedAddress},{recipient.EventId}");
        #endregion
    }

    public static void Message(MimeMessage message)
    {
        #region message
        BounceReport report = message.ParseBounce();      // you have the message already, from MimeKit or MailKit
        bool doNotAnswer = message.IsAutomatic();         // headers only: would an answer start a loop?
        #endregion
        Console.WriteLine($"{report.Kind} {doNotAnswer}");
    }

    public static void Reply()
    {
        #region reply
        Verdict verdict = BounceParser.Default.Classify("450 4.2.0 Greylisted, try again in 300 seconds");
        Console.WriteLine($"{verdict.Reason}, {verdict.Recommendation} after {verdict.RetryAfterSeconds} s");
        #endregion
    }

    public static void OwnRules()
    {
        #region rules
        var parser = new BounceParser(new BounceParserOptions
        {
            Rules = [RuleSet.Load("my-rules.json")],
            Culture = CultureInfo.GetCultureInfo("ja"),   // the language of the advice: en (default) or ja
        });
        #endregion
        Console.WriteLine(parser.Classify("554 Rejected by Example Corp gateway: ticket 4711").Reason);
    }

    public static void Json()
    {
        BounceReport report = BounceParser.Default.ParseFile("bounce.eml");
        #region json
        string json = BounceJson.Serialize(report);
        BounceReport again = BounceJson.Deserialize(json);
        #endregion
        Console.WriteLine(again.Recipients.Count);
    }
}
