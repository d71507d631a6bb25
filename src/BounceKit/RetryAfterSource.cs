namespace BounceKit;

/// <summary>Where a retry time comes from.</summary>
public enum RetryAfterSource
{
    /// <summary>The usual practice for the reason.</summary>
    Default = 0,

    /// <summary>The reply states it.</summary>
    Stated = 1,

    /// <summary>The receiver documents it.</summary>
    ReceiverRule = 2,
}
