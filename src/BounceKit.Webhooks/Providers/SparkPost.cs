using System.Text.Json;
using BounceKit.Formats;
using BounceKit.Json;

namespace BounceKit.Webhooks.Providers;

/// <summary>SparkPost's webhooks: an array of objects, each with one event two levels below <c>msys</c>.</summary>
/// <remarks>Shape: https://developers.sparkpost.com/api/webhooks/. To try an endpoint SparkPost sends <c>{"msys":{}}</c>.</remarks>
internal sealed class SparkPost : IProvider
{
    public WebhookProvider Id => WebhookProvider.SparkPost;

    public ProviderWords Words { get; } = ProviderWords.Load("sparkpost");

    public bool Recognizes(JsonElement value) => value.Member("msys") is not null;

    public void Read(JsonElement value, Action<RawEvent> add)
    {
        if (value.Member("msys") is not { } system)
        {
            add(new RawEvent { Json = value.GetRawText(), Name = value.Text("type") });
            return;
        }

        foreach (var member in system.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Object) add(EventOf(member.Value));
            else add(new RawEvent { Json = value.GetRawText(), Name = member.Name });
        }
    }

    private RawEvent EventOf(JsonElement told)
    {
        var name = told.Text("type");
        var known = Words.Find(name);
        var cause = told.Scalar("bounce_class");
        return new RawEvent
        {
            Json = told.GetRawText(),
            Name = name,
            Event = known,
            Cause = cause,
            Conclusion = Words.Cause(cause),
            Id = told.Scalar("event_id"),
            Identity = told.Scalar("event_id"),
            Date = told.UnixTime("timestamp") ?? told.Time("timestamp"),
            Feedback = known?.Kind == BounceKind.Complaint ? new FeedbackReport { Type = told.Text("fbtype") ?? "abuse", UserAgent = told.Text("user_str") } : null,
            Outcomes =
            [
                new RawOutcome
                {
                    // The raw address is the one that was given; the other is in lower case.
                    Address = (told.Text("raw_rcpt_to") ?? told.Text("rcpt_to")) is { } address ? AddressText.Bare(address) : null,
                    Diagnostic = ReplyText.Of(told.Number("error_code"), told.Text("raw_reason") ?? told.Text("reason")),
                },
            ],
            Headers = HeadersOf(told),
            MessageId = told.Text("message_id"),
            Fields = Fields.Of(told, "message_id", "transmission_id", "subaccount_id", "sending_ip", "num_retries"),
            CauseFields = Fields.Of(told, "bounce_class", "error_code", "report_by"),
        };
    }

    private static List<(string Name, string Value)> HeadersOf(JsonElement told)
    {
        var headers = new List<(string Name, string Value)>();
        if ((told.Text("friendly_from") ?? told.Text("msg_from")) is { } from) headers.Add(("From", from));
        if (told.Text("subject") is { } subject) headers.Add(("Subject", subject));
        return headers;
    }
}
