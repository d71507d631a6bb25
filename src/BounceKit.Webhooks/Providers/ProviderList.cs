using System.Text.Json;

namespace BounceKit.Webhooks.Providers;

/// <summary>The providers, in the order in which they are asked. A new one is one file, its words and one line here.</summary>
internal static class ProviderList
{
    public static readonly IReadOnlyList<IProvider> All = [new AmazonSes(), new SendGrid(), new Mailgun(), new Postmark(), new SparkPost()];

    public static IProvider? Of(WebhookProvider id) => All.FirstOrDefault(provider => provider.Id == id);

    public static IProvider? Recognize(JsonElement value) => All.FirstOrDefault(provider => provider.Recognizes(value));
}
