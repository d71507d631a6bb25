using BounceKit;

BounceReport report = BounceParser.Default.ParseFile("bounce.eml");

foreach (RecipientOutcome recipient in report.Recipients)
{
    Console.WriteLine($"{recipient.Address}: {recipient.Reason}, {recipient.BounceType}, {recipient.Recommendation}");
    Console.WriteLine($"decided by \"{recipient.MatchedText}\" (rule {recipient.RuleId})");
    foreach (Remediation advice in recipient.Remediations) Console.WriteLine(advice.Title);
}
