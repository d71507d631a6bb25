namespace BounceKit.Reading;

internal static class NoticeText
{
    public static string Of(MessageView message) => string.Join("\n\n", message.Parts.Where(p => p.MediaType == "text/plain").Select(p => p.Text));
}
