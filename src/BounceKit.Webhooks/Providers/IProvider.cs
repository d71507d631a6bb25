using System.Text.Json;

namespace BounceKit.Webhooks.Providers;

/// <summary>How one provider writes its events.</summary>
internal interface IProvider
{
    WebhookProvider Id { get; }

    /// <summary>The provider's own words against ours.</summary>
    ProviderWords Words { get; }

    /// <summary>Whether an object of a body is this provider's, by members that no other provider writes.</summary>
    bool Recognizes(JsonElement value);

    /// <summary>Reads an object of a body, which may be an envelope of several events.</summary>
    void Read(JsonElement value, Action<RawEvent> add);
}
