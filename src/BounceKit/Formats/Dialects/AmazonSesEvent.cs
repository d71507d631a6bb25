using System.Text.Json;
using BounceKit.Json;

namespace BounceKit.Formats.Dialects;

/// <summary>One event of Amazon SES, by mail or by webhook: the notifications of an identity (<c>notificationType</c>) and the events of a configuration set (<c>eventType</c>).</summary>
/// <remarks>
/// Shapes: https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html and
/// https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html.
/// </remarks>
internal sealed record AmazonSesEvent
{
    /// <summary>SES's word for what happened, such as <c>Bounce</c>.</summary>
    public required string Type { get; init; }

    /// <summary>SES's word for why, such as <c>Permanent/NoEmail</c>; null where it gives none.</summary>
    public string? Cause { get; init; }

    public DateTimeOffset? Date { get; init; }

    /// <summary>The event's own id, which is not the message's.</summary>
    public string? FeedbackId { get; init; }

    public string? ReportingMta { get; init; }

    public FeedbackReport? Feedback { get; init; }

    public IReadOnlyList<RawOutcome> Outcomes { get; init; } = [];

    /// <summary>SES's word for what happened; null where the JSON is no event of SES.</summary>
    public static string? TypeOf(JsonElement root) => root.Text("notificationType") ?? root.Text("eventType");

    /// <summary>Reads an event; null where the JSON is none.</summary>
    public static AmazonSesEvent? Read(JsonElement root) => TypeOf(root) switch
    {
        null => null,
        "Bounce" when root.Member("bounce") is { } bounce => OfBounce(root, bounce),
        "Complaint" when root.Member("complaint") is { } complaint => OfComplaint(complaint),
        "Delivery" when root.Member("delivery") is { } delivery => OfDelivery(delivery),
        "DeliveryDelay" when root.Member("deliveryDelay") is { } delay => OfDelay(delay),
        "Reject" when root.Member("reject") is { } reject => new() { Type = "Reject", Cause = Joined("Reject", reject.Text("reason")), Outcomes = OfDestinations(root) },
        "Rendering Failure" when root.Member("failure") is { } failure => new() { Type = "Rendering Failure", Outcomes = OfDestinations(root, failure.Text("errorMessage")) },
        "Subscription" => new() { Type = "Subscription", Date = root.Member("subscription")?.Time("timestamp"), Outcomes = [.. OfDestinations(root).Select(outcome => outcome with { Action = RecipientAction.Unspecified })] },
        { } type => new() { Type = type, Date = root.Member("mail")?.Time("timestamp"), Outcomes = type is "Bounce" or "DeliveryDelay" or "Reject" or "Rendering Failure" ? OfDestinations(root) : [] },
    };

    private static AmazonSesEvent OfBounce(JsonElement root, JsonElement bounce) => new()
    {
        Type = "Bounce",
        Cause = Joined(bounce.Text("bounceType"), bounce.Text("bounceSubType")),
        Date = bounce.Time("timestamp"),
        FeedbackId = bounce.Text("feedbackId"),
        ReportingMta = ReportingMtaOf(bounce),
        Outcomes = [.. bounce.Items("bouncedRecipients").Select(recipient => Failed(recipient, OnlyDestination(root)))],
    };

    private static AmazonSesEvent OfComplaint(JsonElement complaint) => new()
    {
        Type = "Complaint",
        Cause = complaint.Text("complaintSubType") ?? complaint.Text("complaintFeedbackType"),
        Date = complaint.Time("timestamp"),
        FeedbackId = complaint.Text("feedbackId"),
        Feedback = new FeedbackReport { Type = complaint.Text("complaintFeedbackType"), UserAgent = complaint.Text("userAgent"), ArrivalDate = complaint.Time("arrivalDate") },
        Outcomes = [.. complaint.Items("complainedRecipients").Select(recipient => new RawOutcome { Address = Address(recipient.Text("emailAddress")) })],
    };

    private static AmazonSesEvent OfDelivery(JsonElement delivery) => new()
    {
        Type = "Delivery",
        Date = delivery.Time("timestamp"),
        ReportingMta = ReportingMtaOf(delivery),
        Outcomes = [.. Texts(delivery, "recipients").Select(address => new RawOutcome { Address = Address(address), Action = RecipientAction.Delivered, Diagnostic = delivery.Text("smtpResponse") })],
    };

    private static AmazonSesEvent OfDelay(JsonElement delay) => new()
    {
        Type = "DeliveryDelay",
        Cause = Joined("DeliveryDelay", delay.Text("delayType")),
        Date = delay.Time("timestamp"),
        ReportingMta = ReportingMtaOf(delay),
        Outcomes = [.. delay.Items("delayedRecipients").Select(recipient => Failed(recipient, null) with { Action = RecipientAction.Delayed, WillRetryUntil = delay.Time("expirationTime") })],
    };

    private static RawOutcome Failed(JsonElement recipient, string? mailed)
    {
        var address = Address(recipient.Text("emailAddress"));
        return new RawOutcome
        {
            Address = address,
            // The address is the Final-Recipient of the notice that SES got, where it got one: a mailbox may have passed the mail on.
            OriginalAddress = address is not null && AddressComparison.Differ(address, mailed) ? mailed : null,
            Action = Standard.ActionWords.TryRead(recipient.Text("action"), out var action) ? action : RecipientAction.Failed,
            ReportedStatus = EnhancedStatusCode.TryParse(recipient.Text("status"), out var status) ? status : null,
            Diagnostic = recipient.Text("diagnosticCode"),
        };
    }

    /// <summary>Where SES itself did not send, everybody that the message was for is concerned.</summary>
    private static RawOutcome[] OfDestinations(JsonElement root, string? diagnostic = null) =>
        root.Member("mail") is { } mail ? [.. Texts(mail, "destination").Select(address => new RawOutcome { Address = Address(address), Action = RecipientAction.Failed, Diagnostic = diagnostic })] : [];

    private static string? OnlyDestination(JsonElement root)
    {
        if (root.Member("mail") is not { } mail) return null;
        var addresses = Texts(mail, "destination").Take(2).ToArray();
        return addresses.Length == 1 ? Address(addresses[0]) : null;
    }

    private static IEnumerable<string> Texts(JsonElement element, string name) => element.Items(name).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!);

    private static string? Address(string? text) => text is null ? null : AddressText.Bare(text);

    private static string? ReportingMtaOf(JsonElement element) => element.Text("reportingMTA") is { } mta ? Standard.MtaName.OfField(mta) : null;

    private static string? Joined(string? type, string? subType) => type is null ? subType : subType is null ? type : $"{type}/{subType}";
}
