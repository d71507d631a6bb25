namespace BounceKit.Classification;

/// <summary>Which of two enhanced codes is believed: the text's own, unless it is vague (x.0.0) and the field is not.</summary>
internal static class StatusChoice
{
    public static EnhancedStatusCode? Choose(EnhancedStatusCode? inText, EnhancedStatusCode? reported)
    {
        if (inText is not { } text) return reported;
        if (reported is not { } field) return text;
        return text.IsVague && !field.IsVague ? field : text;
    }
}
