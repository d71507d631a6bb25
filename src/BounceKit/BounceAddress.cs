using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace BounceKit;

/// <summary>
/// Makes and verifies signed bounce addresses (VERP): an envelope sender of its own for each message and recipient, so that a notice which comes back to
/// it can only be about that message, and nobody without a key can make one up.
/// </summary>
/// <remarks>
/// <para>
/// An address has the form <c>prefix+messageId+signature+user=example.com@domain</c>. The signature is the first 80 bits of HMAC-SHA256 over prefix, message id and
/// recipient (RFC 2104 section 5 asks for no fewer), in 16 letters and digits. The recipient is left out where the local part would exceed 64 octets
/// (RFC 5321 section 4.5.3.1.1) or the recipient's address does not fit the form; the signature covers it all the same.
/// Case is not told apart, since some servers change it on the way back.
/// </para>
/// <para>The server for <c>domain</c> must take mail for <c>prefix+anything</c>. Immutable, and safe to share between threads.</para>
/// </remarks>
public sealed class BounceAddress
{
    private const int LongestLocalPart = 64;
    private const int LongestAddress = 254; // RFC 5321 section 4.5.3.1.3, without the angle brackets
    private const int LongestDomain = 253;
    private const int ShortestKey = 16;
    private const int SignatureBytes = 10;
    private const int SignatureLength = 16;
    private const char Separator = '+';
    private const string Digits = "abcdefghijklmnopqrstuvwxyz234567"; // RFC 4648 section 6, in lower case

    private readonly byte[][] keys;

    /// <summary>Makes a maker and verifier of bounce addresses.</summary>
    /// <param name="prefix">What the local parts begin with, such as <c>bounce</c>: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 20.</param>
    /// <param name="domain">The domain that the notices are to come back to, such as <c>bounces.example.com</c>.</param>
    /// <param name="keys">The secret keys, each of 16 bytes or more, best 32 random ones. The first signs, all verify: put a new key first and leave the old one until its last notices have come in. They are copied.</param>
    /// <exception cref="ArgumentNullException">An argument, or a key, is null.</exception>
    /// <exception cref="ArgumentException">An argument is not of the form said, there is no key, or a key is too short.</exception>
    public BounceAddress(string prefix, string domain, IReadOnlyList<byte[]> keys)
    {
        if (prefix is null) throw new ArgumentNullException(nameof(prefix));
        if (domain is null) throw new ArgumentNullException(nameof(domain));
        if (keys is null) throw new ArgumentNullException(nameof(keys));
        if (!IsPlain(prefix, 20)) throw new ArgumentException("A prefix is 1 to 20 letters, digits, hyphens, underscores and dots.", nameof(prefix));
        if (domain.Length > LongestDomain || !IsDomain(domain)) throw new ArgumentException("A domain such as bounces.example.com is expected.", nameof(domain));
        if (keys.Count == 0) throw new ArgumentException("At least one key is needed.", nameof(keys));
        Prefix = prefix;
        Domain = domain;
        this.keys = new byte[keys.Count][];
        for (var index = 0; index < keys.Count; index++)
        {
            if (keys[index] is null) throw new ArgumentNullException(nameof(keys));
            if (keys[index].Length < ShortestKey) throw new ArgumentException($"A key has at least {ShortestKey} bytes.", nameof(keys));
            this.keys[index] = (byte[])keys[index].Clone();
        }
    }

    /// <summary>What the local parts begin with.</summary>
    public string Prefix { get; }

    /// <summary>The domain that the notices come back to.</summary>
    public string Domain { get; }

    /// <summary>The envelope sender for one message to one recipient.</summary>
    /// <param name="recipient">The address that the message goes to.</param>
    /// <param name="messageId">Your own short id of the message or mailing: letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 24. It is readable in the address.</param>
    /// <returns>The address; its local part has at most 64 octets.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">An argument is not of the form said, or prefix and id leave no room for the signature.</exception>
    public string Create(string recipient, string messageId)
    {
        RequireRecipient(recipient);
        if (messageId is null) throw new ArgumentNullException(nameof(messageId));
        if (!IsPlain(messageId, 24)) throw new ArgumentException("A message id is 1 to 24 letters, digits, hyphens, underscores and dots.", nameof(messageId));
        var signed = Prefix + Separator + messageId + Separator + Sign(keys[0], messageId, recipient);
        if (signed.Length > LongestLocalPart) throw new ArgumentException("Prefix and message id are too long together for a local part of 64 octets.", nameof(messageId));
        var embedded = Embedded(recipient);
        return embedded is not null && signed.Length + 1 + embedded.Length <= LongestLocalPart ? $"{signed}{Separator}{embedded}@{Domain}" : $"{signed}@{Domain}";
    }

    /// <summary>Whether an address was made by <see cref="Create"/>, with one of the keys, for that recipient.</summary>
    /// <param name="address">The address that a notice was delivered to; anything may stand in it.</param>
    /// <param name="recipient">The recipient that the notice speaks of.</param>
    /// <param name="messageId">The message's id as it stands in the address where the answer is true; otherwise null.</param>
    /// <returns>True where the signature is genuine.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public bool Verify(string address, string recipient, out string? messageId)
    {
        if (address is null) throw new ArgumentNullException(nameof(address));
        if (recipient is null) throw new ArgumentNullException(nameof(recipient));
        messageId = null;
        if (!TrySplit(address, out var id, out var signature, out _)) return false;
        if (!IsGenuine(id, recipient, signature)) return false;
        messageId = id;
        return true;
    }

    /// <summary>The recipient that an address carries, where its signature is genuine.</summary>
    /// <param name="address">The address that a notice was delivered to; anything may stand in it.</param>
    /// <returns>The recipient; null where the address is not genuine, or was too long to carry the recipient.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="address"/> is null.</exception>
    public string? RecipientOf(string address)
    {
        if (address is null) throw new ArgumentNullException(nameof(address));
        return TrySplit(address, out var id, out var signature, out var recipient) && recipient is not null && IsGenuine(id, recipient, signature) ? recipient : null;
    }

    /// <summary>
    /// Answers <see cref="BounceParserOptions.IsOurs"/>: true where the notice came to a genuine address, and speaks of the one recipient that this address was made for, of no other.
    /// </summary>
    /// <param name="query">The question.</param>
    /// <returns>False for every other token. A notice that names no recipient is accepted where the address carries its own.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="query"/> is null.</exception>
    public bool Accepts(OwnershipQuery query)
    {
        if (query is null) throw new ArgumentNullException(nameof(query));
        if (query.Token != OwnershipToken.DeliveredTo) return false;
        if (query.Recipients.Count == 0) return RecipientOf(query.Value) is not null;
        return query.Recipients.Count == 1 && Verify(query.Value, query.Recipients[0], out _);
    }

    /// <summary>Where the recipient begins in an address of this form, whoever signed it; -1 where it is of another form or holds none.</summary>
    internal static int RecipientStart(string address)
    {
        var first = address.IndexOf(Separator);
        var second = first < 0 ? -1 : address.IndexOf(Separator, first + 1);
        var third = second < 0 ? -1 : address.IndexOf(Separator, second + 1);
        if (third - second - 1 != SignatureLength) return -1;
        for (var index = second + 1; index < third; index++)
            if (Digits.IndexOf(char.ToLowerInvariant(address[index])) < 0)
                return -1;
        return third + 1;
    }

    private bool TrySplit(string address, out string messageId, out string signature, out string? recipient)
    {
        messageId = signature = "";
        recipient = null;
        var at = address.LastIndexOf('@');
        if (at is <= 0 or > LongestLocalPart || !string.Equals(address.Substring(at + 1), Domain, StringComparison.OrdinalIgnoreCase)) return false;
        var parts = address.Substring(0, at).Split([Separator], 4);
        if (parts.Length < 3 || !parts[0].Equals(Prefix, StringComparison.OrdinalIgnoreCase) || parts[1].Length == 0 || parts[2].Length != SignatureLength) return false;
        messageId = parts[1];
        signature = parts[2];
        if (parts.Length < 4) return true;
        var equals = parts[3].LastIndexOf('=');
        if (equals <= 0 || equals == parts[3].Length - 1) return false;
        recipient = parts[3].Substring(0, equals) + "@" + parts[3].Substring(equals + 1);
        return true;
    }

    private bool IsGenuine(string messageId, string recipient, string signature)
    {
        var given = signature.ToLowerInvariant();
        var genuine = false;
        // All keys are tried whatever the outcome, so that the time tells nothing.
        foreach (var key in keys) genuine |= AreEqual(Sign(key, messageId, recipient), given);
        return genuine;
    }

    private string Sign(byte[] key, string messageId, string recipient)
    {
        // None of the first three can hold a line feed, so no two sets of values make the same text.
        var text = string.Join("\n", "bouncekit-verp-1", Prefix, messageId, recipient).ToLowerInvariant();
        using var hmac = new HMACSHA256(key);
        return Encode(hmac.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private static string Encode(byte[] hash)
    {
        var text = new char[SignatureLength];
        int bits = 0, held = 0, position = 0;
        for (var index = 0; index < SignatureBytes; index++)
        {
            bits = ((bits << 8) | hash[index]) & 0xFFFF;
            for (held += 8; held >= 5; held -= 5) text[position++] = Digits[(bits >> (held - 5)) & 31];
        }

        return new string(text);
    }

    /// <summary>Takes the same time wherever the two differ.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.NoOptimization)]
    private static bool AreEqual(string first, string second)
    {
        if (first.Length != second.Length) return false;
        var difference = 0;
        for (var index = 0; index < first.Length; index++) difference |= first[index] ^ second[index];
        return difference == 0;
    }

    /// <summary>The recipient with <c>=</c> for <c>@</c>; null where it holds what a local part cannot hold without quotes (RFC 5322 section 3.2.3).</summary>
    private static string? Embedded(string recipient)
    {
        var at = recipient.LastIndexOf('@');
        for (var index = 0; index < recipient.Length; index++)
            if (index != at && !IsAtom(recipient[index]))
                return null;
        if (recipient.IndexOf('=', at) >= 0 || recipient[0] == '.' || recipient[at - 1] == '.' || recipient[recipient.Length - 1] == '.' || recipient.IndexOf("..", StringComparison.Ordinal) >= 0) return null;
        return recipient.Substring(0, at) + "=" + recipient.Substring(at + 1);
    }

    private static void RequireRecipient(string recipient)
    {
        if (recipient is null) throw new ArgumentNullException(nameof(recipient));
        var at = recipient.LastIndexOf('@');
        if (at <= 0 || at == recipient.Length - 1 || recipient.Length > LongestAddress || recipient.IndexOfAny(['\r', '\n', '\0']) >= 0)
            throw new ArgumentException("A mail address is expected.", nameof(recipient));
    }

    private static bool IsAtom(char c) => IsLetterOrDigit(c) || "!#$%&'*/?^_`{|}~.-+=".IndexOf(c) >= 0;

    private static bool IsPlain(string text, int longest)
    {
        if (text.Length == 0 || text.Length > longest || text[0] == '.' || text[text.Length - 1] == '.' || text.IndexOf("..", StringComparison.Ordinal) >= 0) return false;
        foreach (var c in text)
            if (!IsLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return false;
        return true;
    }

    private static bool IsDomain(string text)
    {
        foreach (var label in text.Split('.'))
            if (label.Length is 0 or > 63 || label[0] == '-' || label[label.Length - 1] == '-')
                return false;
        foreach (var c in text)
            if (!IsLetterOrDigit(c) && c is not ('-' or '.'))
                return false;
        return true;
    }

    private static bool IsLetterOrDigit(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9');
}
