namespace BounceKit.Webhooks.Tests.Documentation;

/// <summary>The code of docs/webhooks.md and of the package's page: it is compiled and run here, and the pages are compared with it.</summary>
internal static class Snippets
{
    public static void Read(byte[] body, Action<string> print)
    {
        #region read
        // Once, for all threads. SignatureIsChecked says that you check each body before you hand it over.
        var parser = new WebhookParser(new WebhookParserOptions { SignatureIsChecked = true });

        WebhookResult result = parser.Parse(body, WebhookProvider.SendGrid);

        foreach (WebhookEvent told in result.Events)
        {
            if (!told.Report.IsBounce) continue; // Deliveries, opens, complaints and what nobody knows.
            foreach (RecipientOutcome recipient in told.Report.Recipients)
                print($"{recipient.MailedAddress}: {recipient.Reason}, {recipient.Recommendation} (SendGrid says {told.Name}, {told.Cause ?? "and no more"})");
        }
        #endregion
    }

    public static SuppressionDecision Decide(WebhookEvent told, RecipientOutcome recipient, DateTimeOffset now)
    {
        #region decide
        // The same history as of bounces by mail: keep one list of events per address.
        DeliveryEvent entry = DeliveryEvent.From(told.Report, recipient, received: now);
        SuppressionDecision decision = SuppressionPolicy.Default.Decide([entry], now);
        #endregion
        return decision;
    }

    /// <summary>The text of one region of this file, without its indentation.</summary>
    public static string Text(string region)
    {
        var lines = File.ReadAllLines(Path.Combine(BounceKit.Tests.DocumentFile.Root(), "tests", "BounceKit.Webhooks.Tests", "Documentation", "Snippets.cs"));
        var body = lines.SkipWhile(line => line.Trim() != $"#region {region}").Skip(1).TakeWhile(line => line.Trim() != "#endregion");
        return string.Join("\n", body.Select(line => line.Length >= 8 ? line[8..] : line.Trim()));
    }
}
