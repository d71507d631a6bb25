namespace BounceKit.Webhooks;

/// <summary>A service that sends mail for others and reports events by webhook.</summary>
/// <remarks>Names and numbers are never changed; new ones may be added.</remarks>
public enum WebhookProvider
{
    /// <summary>Not known: of an event that its shape does not give away, or, in a call, to be recognised by the shape of the JSON.</summary>
    Unknown = 0,

    /// <summary>Amazon Simple Email Service, by SNS, EventBridge, Firehose or Lambda.</summary>
    AmazonSes = 1,

    /// <summary>Twilio SendGrid.</summary>
    SendGrid = 2,

    /// <summary>Mailgun.</summary>
    Mailgun = 3,

    /// <summary>Postmark.</summary>
    Postmark = 4,

    /// <summary>SparkPost (Bird).</summary>
    SparkPost = 5,
}
