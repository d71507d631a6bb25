namespace BounceKit;

/// <summary>What the sending system should do next.</summary>
public enum Recommendation
{
    /// <summary>A person should look.</summary>
    Review = 0,

    /// <summary>Nothing.</summary>
    None = 1,

    /// <summary>Stop mailing the address.</summary>
    SuppressRecipient = 2,

    /// <summary>The same message may pass later.</summary>
    RetryLater = 3,

    /// <summary>This message will never pass as it is.</summary>
    FixMessage = 4,

    /// <summary>The sending set-up must change.</summary>
    FixConfiguration = 5,

    /// <summary>Only the recipient or their administrator can change it.</summary>
    ContactRecipient = 6,
}
