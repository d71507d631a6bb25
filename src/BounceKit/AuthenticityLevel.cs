namespace BounceKit;

/// <summary>How far a notice can be believed: anyone can write one.</summary>
public enum AuthenticityLevel
{
    /// <summary>Nothing speaks for the notice, nothing against it.</summary>
    Unproven = 0,

    /// <summary>The notice contradicts itself.</summary>
    Suspicious = 1,

    /// <summary>Everything that can be compared fits together.</summary>
    Consistent = 2,

    /// <summary>The caller knows a token in it that only the sent message carried.</summary>
    Proven = 3,
}
