using System.Globalization;
using System.Text;
using BounceKit.Reading;

namespace BounceKit.Tests.Reading;

/// <summary>A view written out in full, so that two of them can be compared and the difference read.</summary>
internal static class ViewText
{
    public static string Of(MessageView view)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{view.MediaType} {view.ReportType} truncated={view.Truncated}\n");
        Append(text, "", view.Headers);
        foreach (var part in view.Parts)
        {
            text.Append(CultureInfo.InvariantCulture, $"part {part.MediaType} depth={part.Depth} in={part.Container}\n");
            Append(text, "  ", part.Headers);
            text.Append(part.Text).Append("\n--\n");
        }

        foreach (var returned in view.ReturnedMessages)
        {
            text.Append(CultureInfo.InvariantCulture, $"returned {returned.MediaType} depth={returned.Depth} before={returned.PartsBefore}\n");
            Append(text, "  ", returned.Headers);
        }

        foreach (var warning in view.Warnings) text.Append(CultureInfo.InvariantCulture, $"warning {warning.Code}\n");
        return text.Append(view.NoticeText).ToString();
    }

    private static void Append(StringBuilder text, string indent, HeaderBlock headers)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}{headers[i].Name}={Encoding.Latin1.GetString(headers[i].RawValue.Span)}|{headers[i].Value}\n");
        }
    }
}
