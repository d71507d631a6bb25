using System.Text.Json;
using BounceKit.Webhooks.Providers;

namespace BounceKit.Webhooks.Reading;

/// <summary>Collects the events of one body: finds each one's provider, and keeps what nobody knows.</summary>
internal sealed class EventCollector(WebhookParserOptions options, IProvider? chosen, EventReporter reporter)
{
    private readonly List<WebhookEvent> events = [];
    private readonly List<BounceWarning> warnings = [];
    private bool truncated;
    private int strangers;

    /// <summary>True once more events came than are read.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Takes one value of the body, which may hold several events in an envelope.</summary>
    public void Take(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            strangers++;
            return;
        }

        var provider = chosen ?? ProviderList.Recognize(value);
        if (provider is null) Add(WebhookProvider.Unknown, new RawEvent { Json = value.GetRawText() });
        else provider.Read(value, raw => Add(provider.Id, raw));
    }

    public void Break(string code, string message)
    {
        truncated = true;
        warnings.Add(new BounceWarning { Code = code, Message = message });
    }

    public WebhookResult Result()
    {
        if (strangers > 0) warnings.Add(new BounceWarning { Code = "notAnEvent", Message = $"{strangers} values of the body are no JSON objects, so they are no events." });
        if (events.Count == 0 && warnings.Count == 0) warnings.Add(new BounceWarning { Code = "empty", Message = "The body holds no event. Some providers send an empty body to try an endpoint." });
        return new WebhookResult { Events = events, Truncated = truncated, Warnings = warnings };
    }

    private void Add(WebhookProvider provider, RawEvent raw)
    {
        if (events.Count < options.MaxEvents) events.Add(reporter.Report(provider, raw));
        else if (!IsFull)
        {
            IsFull = true;
            Break("tooManyEvents", $"The body holds more than {options.MaxEvents} events (MaxEvents); reading stopped there.");
        }
    }
}
