using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace BounceKit;

/// <summary>An enhanced mail system status code: class, subject and detail (RFC 3463), such as 5.1.1.</summary>
/// <remarks>An immutable value, safe to share between threads.</remarks>
public readonly record struct EnhancedStatusCode
{
    /// <summary>Makes a code from its three numbers.</summary>
    /// <param name="statusClass">2 success, 4 temporary failure, 5 permanent failure.</param>
    /// <param name="subject">0 to 999.</param>
    /// <param name="detail">0 to 999.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public EnhancedStatusCode(int statusClass, int subject, int detail)
    {
        if (statusClass is not (2 or 4 or 5)) throw new ArgumentOutOfRangeException(nameof(statusClass), statusClass, "The class is 2, 4 or 5 (RFC 3463 section 2).");
        if (subject is < 0 or > 999) throw new ArgumentOutOfRangeException(nameof(subject), subject, "The subject is 0 to 999 (RFC 3463 section 2).");
        if (detail is < 0 or > 999) throw new ArgumentOutOfRangeException(nameof(detail), detail, "The detail is 0 to 999 (RFC 3463 section 2).");
        Class = statusClass;
        Subject = subject;
        Detail = detail;
    }

    /// <summary>2 success, 4 temporary failure, 5 permanent failure; 0 in a default value.</summary>
    public int Class { get; }

    /// <summary>What the code is about: 1 addressing, 2 mailbox, 3 mail system, 4 network, 5 protocol, 6 content, 7 security, 0 other.</summary>
    public int Subject { get; }

    /// <summary>The detail within the subject.</summary>
    public int Detail { get; }

    /// <summary>True for the codes that name no cause: subject and detail 0, such as 5.0.0.</summary>
    public bool IsVague => Subject == 0 && Detail == 0;

    /// <summary>Reads a code that is the whole text, such as <c>5.1.1</c>.</summary>
    /// <param name="text">The text; null is not a code.</param>
    /// <param name="code">The code, or the default value.</param>
    /// <returns>True where the whole text is a code.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out EnhancedStatusCode code) => TryParse(text.AsSpan(), out code);

    /// <summary>Reads a code that is the whole text, such as <c>5.1.1</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="code">The code, or the default value.</param>
    /// <returns>True where the whole text is a code.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out EnhancedStatusCode code) => TryReadPrefix(text, out code, out var length) && length == text.Length;

    /// <summary>Reads a code at the start of a text that goes on.</summary>
    internal static bool TryReadPrefix(ReadOnlySpan<char> text, out EnhancedStatusCode code, out int length)
    {
        code = default;
        length = 0;
        if (text.Length < 5 || text[0] is not ('2' or '4' or '5') || text[1] != '.') return false;
        var position = 2;
        if (!TryReadNumber(text, ref position, out var subject) || position >= text.Length || text[position] != '.') return false;
        position++;
        if (!TryReadNumber(text, ref position, out var detail)) return false;
        code = new EnhancedStatusCode(text[0] - '0', subject, detail);
        length = position;
        return true;
    }

    /// <summary>The code as RFC 3463 writes it.</summary>
    /// <returns>For example <c>5.1.1</c>.</returns>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "{0}.{1}.{2}", Class, Subject, Detail);

    private static bool TryReadNumber(ReadOnlySpan<char> text, ref int position, out int number)
    {
        number = 0;
        var start = position;
        while (position < text.Length && position - start < 4 && text[position] is >= '0' and <= '9') number = number * 10 + (text[position++] - '0');
        return position > start && position - start <= 3;
    }
}
