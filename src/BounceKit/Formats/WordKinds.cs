namespace BounceKit.Formats;

/// <summary>What a turn of phrase in a notice tells.</summary>
[Flags]
internal enum WordKinds
{
    None = 0,

    /// <summary>A name or address under which mail servers write.</summary>
    Sender = 1 << 0,
    FailureSubject = 1 << 1,
    DelaySubject = 1 << 2,
    SuccessSubject = 1 << 3,
    AutoReplySubject = 1 << 4,
    ChallengeSubject = 1 << 5,
    UnsubscribeSubject = 1 << 6,
    ComplaintSubject = 1 << 7,

    /// <summary>A subject that says that delivery was given up.</summary>
    FinalSubject = 1 << 8,
    FailureText = 1 << 9,
    DelayText = 1 << 10,
    SuccessText = 1 << 11,
    AutoReplyText = 1 << 12,
    ChallengeText = 1 << 13,

    /// <summary>A text that says that delivery was given up.</summary>
    FinalText = 1 << 14,

    /// <summary>A line after which the original stands.</summary>
    OriginalMarker = 1 << 15,

    /// <summary>A line after which the recipients stand.</summary>
    RecipientAnnouncement = 1 << 16,

    /// <summary>A name under which programs write that have to do with mail; people's can be the same.</summary>
    MailService = 1 << 17,

    /// <summary>A name or subject under which trackers, monitors and jobs write, which tell of bounces among other things.</summary>
    OtherReport = 1 << 18,
}
