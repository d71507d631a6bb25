using BounceKit.Formats.Cutting;
using BounceKit.Reading;

namespace BounceKit.Remediations;

/// <summary>The returned message's headers as the questions about them need them; each is read once, and only when asked for.</summary>
/// <remarks>One per report, used by the thread that reads the report.</remarks>
internal sealed class OriginalEvidence(HeaderBlock headers, string? envelopeSender)
{
    private string? from;
    private bool fromIsRead;
    private ReceivedLine? received;
    private bool receivedIsRead;

    public HeaderBlock Headers { get; } = headers;

    /// <summary>The first address in From.</summary>
    public string? From
    {
        get
        {
            if (fromIsRead) return from;
            fromIsRead = true;
            var value = Headers.First("From");
            // The address in angle brackets is the one meant: a display name may hold another.
            var open = value?.LastIndexOf('<') ?? -1;
            from = value is not null && (AddressFinder.Next(value, Math.Max(open, 0), out var found) || AddressFinder.Next(value, 0, out found)) ? found.Address : null;
            return from;
        }
    }

    public string? FromDomain => MailDomains.Of(From);

    /// <summary>The envelope sender: what the original's Return-Path or the report says.</summary>
    public string? EnvelopeSender { get; } = AddressIn(headers.First("Return-Path")) ?? AddressIn(envelopeSender);

    /// <summary>The last hop before the server that returned the message.</summary>
    public ReceivedLine? Received
    {
        get
        {
            if (!receivedIsRead)
            {
                received = ReceivedLine.LastOf(Headers);
                receivedIsRead = true;
            }

            return received;
        }
    }

    /// <summary>True where the server returned the headers whole, as far as one can see: many return a choice of them, and then a missing header proves nothing.</summary>
    /// <param name="asked">The header that is not counted, being the one asked for.</param>
    public bool AreWhole(string asked)
    {
        foreach (var name in OrdinaryHeaders)
            if (name != asked && !Headers.Contains(name))
                return false;
        return true;
    }

    private static readonly string[] OrdinaryHeaders = ["Received", "From", "To", "Subject"];

    private static string? AddressIn(string? value) => value is not null && AddressFinder.Next(value, 0, out var found) ? found.Address : null;
}
