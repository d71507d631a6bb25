using System.Text;

namespace BounceKit.Classification;

/// <summary>
/// A text with all that differs from message to message masked, so that the same sentence of the same server falls into one group. It serves grouping only:
/// no rule looks at it.
/// </summary>
internal static class GroupingForm
{
    private const int ShortestId = 6;

    public static string Of(string text)
    {
        var normal = NormalForm.Of(text);
        var form = new StringBuilder(normal.Length);
        var position = 0;
        while (position < normal.Length)
        {
            var end = position;
            while (end < normal.Length && normal.Span[end] != ' ') end++;
            AppendWord(form, normal, position, end);
            if (end < normal.Length) form.Append(' ');
            position = end + 1;
        }

        return form.ToString();
    }

    private static void AppendWord(StringBuilder form, NormalForm normal, int start, int end)
    {
        var position = start;
        while (position < end)
        {
            var c = normal.Span[position];
            if (c == NormalForm.AddressMark) AppendMark(form, "<address>", ref position);
            else if (c == NormalForm.IpMark) AppendMark(form, "<ip>", ref position);
            else if (normal.IsInName(position)) position = AppendName(form, normal, position, end);
            else if (IsIdCharacter(c)) position = AppendToken(form, normal, position, end);
            else AppendMark(form, c.ToString(), ref position);
        }
    }

    private static void AppendMark(StringBuilder form, string mark, ref int position)
    {
        form.Append(mark);
        position++;
    }

    private static int AppendName(StringBuilder form, NormalForm normal, int start, int end)
    {
        var stop = start;
        while (stop < end && normal.IsInName(stop)) stop++;
        form.Append(normal.Span.Slice(start, stop - start).IndexOf("://".AsSpan()) >= 0 ? "<url>" : "<host>");
        return stop;
    }

    /// <summary>Numbers are <c>#</c> (but a reply's own codes), words with digits in them are ids of a queue or a session.</summary>
    private static int AppendToken(StringBuilder form, NormalForm normal, int start, int end)
    {
        var stop = start;
        var digits = 0;
        while (stop < end && IsIdCharacter(normal.Span[stop]))
        {
            if (char.IsDigit(normal.Span[stop])) digits++;
            stop++;
        }

        var token = normal.Span.Slice(start, stop - start);
        if (digits == 0 || IsCode(token)) form.Append(token.ToString());
        else if (digits < token.Length && token.Length >= ShortestId) form.Append("<id>");
        else AppendMasked(form, token);
        return stop;
    }

    private static void AppendMasked(StringBuilder form, ReadOnlySpan<char> token)
    {
        var inNumber = false;
        foreach (var c in token)
        {
            if (!char.IsDigit(c)) form.Append(c);
            else if (!inNumber) form.Append('#');
            inNumber = char.IsDigit(c);
        }
    }

    private static bool IsCode(ReadOnlySpan<char> token) =>
        (token.Length == 3 && token[0] is '4' or '5' && char.IsDigit(token[1]) && char.IsDigit(token[2])) || EnhancedStatusCode.TryParse(token, out _);

    private static bool IsIdCharacter(char c) => char.IsLetterOrDigit(c) || c is '-' or '.' or '_';
}
