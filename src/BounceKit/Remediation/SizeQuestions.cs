namespace BounceKit.Remediations;

/// <summary>Is the message larger than the receiver says it takes?</summary>
internal static class SizeQuestions
{
    public static void IsOverLimit(FindingContext context)
    {
        var sizes = ReplySizes.Read(context.Outcome.Diagnostic ?? "");
        if (sizes.Message is not { } size || sizes.Limit is not { } limit || size <= limit) return;
        context.Found(FindingKinds.OverSizeLimit, context.Values with { MessageSize = size, SizeLimit = limit });
    }
}
