namespace BounceKit.Remediations;

/// <summary>What holds beside the reason, and changes what is worth doing whatever the reason is.</summary>
[Flags]
internal enum AdviceCircumstances
{
    None = 0,

    /// <summary>Delivery is still being tried: whoever sends again sends twice.</summary>
    StillTried = 1,

    /// <summary>The address that was mailed passed the mail on, and what failed is the address behind it.</summary>
    Forwarded = 2,
}
