namespace BounceKit.Classification;

/// <summary>Which of two enhanced codes is believed: the text's own, unless it is vague (x.0.0) and the field is not.</summary>
internal static class StatusChoice
{
    public static EnhancedStatusCode? Choose(EnhancedStatusCode? inText, EnhancedStatusCode? reported)
    {
        if (inText is not { } text) return reported;
        if (reported is not { } field) return text;
        // What befell the connection (x.4.x, RFC 3463 section 3.5) the reporting server found itself; its field is its last word on it.
        if (text.Subject == 4 && field.Subject == 4 && field.Detail != 0) return field;
        return text.IsVague && !field.IsVague ? field : text;
    }
}
