namespace BounceKit.Classification;

/// <summary>Which of two enhanced codes is believed: the more specific; of two equally specific ones, the text's own.</summary>
internal static class StatusChoice
{
    public static EnhancedStatusCode? Choose(EnhancedStatusCode? inText, EnhancedStatusCode? reported)
    {
        if (inText is not { } text) return reported;
        if (reported is not { } field) return text;
        return Specificity(field) > Specificity(text) ? field : text;
    }

    private static int Specificity(EnhancedStatusCode code) => code.IsVague ? 0 : code.Detail == 0 ? 1 : 2;
}
