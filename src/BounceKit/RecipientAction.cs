namespace BounceKit;

/// <summary>The action that a report states for a recipient (RFC 3464 section 2.3.3).</summary>
public enum RecipientAction
{
    /// <summary>The report states none, or a word that RFC 3464 does not have.</summary>
    Unspecified = 0,

    /// <summary>The message could not be delivered.</summary>
    Failed = 1,

    /// <summary>Not delivered yet, still being tried.</summary>
    Delayed = 2,

    /// <summary>Delivered.</summary>
    Delivered = 3,

    /// <summary>Passed on to a system that sends no notices.</summary>
    Relayed = 4,

    /// <summary>Passed on to the members of a list.</summary>
    Expanded = 5,
}
