namespace BounceKit.Remediations;

/// <summary>Asks the caller what it knows.</summary>
internal static class OwnershipQuestions
{
    // A hostile header can hold thousands of addresses, and each question may cost the caller a look into its database.
    private const int MostAddresses = 10;

    /// <summary>What the caller recognized first; null where it knows nothing of it.</summary>
    public static FindingKind? Recognized(NoticeEvidence notice, Func<OwnershipQuery, bool> isOurs)
    {
        var recipients = notice.MailedAddresses();
        for (var index = 0; index < notice.DeliveredTo.Count && index < MostAddresses; index++)
            if (isOurs(new OwnershipQuery { Token = OwnershipToken.DeliveredTo, Value = notice.DeliveredTo[index], Recipients = recipients }))
                return FindingKinds.DeliveredToRecognized;
        if (notice.EnvelopeId is { } envelopeId && isOurs(new OwnershipQuery { Token = OwnershipToken.EnvelopeId, Value = envelopeId, Recipients = recipients }))
            return FindingKinds.EnvelopeIdRecognized;
        return notice.OriginalMessageId is { } messageId && isOurs(new OwnershipQuery { Token = OwnershipToken.OriginalMessageId, Value = messageId, Recipients = recipients })
            ? FindingKinds.MessageIdRecognized
            : null;
    }
}
