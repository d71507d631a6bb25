using BounceKit.Reading;

namespace BounceKit.Remediations;

/// <summary>What do the returned headers say about SPF, DKIM and DMARC?</summary>
internal static class AuthenticationQuestions
{
    /// <summary>The results that servers on the way noted (RFC 8601). They are those servers' view, not the receiver's.</summary>
    public static void WhatFailed(FindingContext context)
    {
        var headers = context.Original.Headers;
        if (!headers.Contains("Authentication-Results"))
        {
            if (context.Original.AreWhole("") && !DoesReplyName(context.Outcome.Diagnostic)) context.Found(FindingKinds.AuthenticationUnknown);
            return;
        }

        foreach (var (method, kind) in Methods)
            if (Failed(headers, method))
                context.Found(kind);
    }

    /// <summary>A DKIM signature counts for DMARC where its domain goes with From's (RFC 7489 section 3.1.1).</summary>
    public static void IsSignedForFrom(FindingContext context)
    {
        var headers = context.Original.Headers;
        if (!headers.Contains("DKIM-Signature"))
        {
            if (context.Original.AreWhole("")) context.Found(FindingKinds.NotSigned);
            return;
        }

        var from = context.Original.FromDomain;
        string? other = null;
        foreach (var signature in headers.All("DKIM-Signature"))
        {
            if (Tag(signature, "d") is not { } domain) continue;
            if (!MailDomains.AreUnrelated(domain, from)) return;
            other ??= domain;
        }

        if (other is not null) context.Found(FindingKinds.SigningDomainUnlikeFrom, context.Values with { Sender = context.Original.From, SigningDomain = other });
    }

    /// <summary>Whether the reply itself says which check it was, so that nobody has to look elsewhere.</summary>
    private static bool DoesReplyName(string? reply)
    {
        if (reply is null) return false;
        foreach (var (method, _) in Methods)
            if (reply.IndexOf(method, StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
        return false;
    }

    /// <summary>Whether the topmost result of that method is a failure: <c>dmarc=fail</c>, <c>spf=softfail</c>.</summary>
    public static bool Failed(HeaderBlock headers, string method)
    {
        foreach (var value in headers.All("Authentication-Results"))
            if (Result(value, method) is { } result)
                return result is "fail" or "softfail" or "permerror";
        return false;
    }

    private static readonly (string Method, FindingKind Kind)[] Methods =
    [
        ("spf", FindingKinds.SpfFailed), ("dkim", FindingKinds.DkimFailed), ("dmarc", FindingKinds.DmarcFailed),
    ];

    private static string? Result(string value, string method)
    {
        for (var start = value.IndexOf(method, StringComparison.OrdinalIgnoreCase); start >= 0; start = value.IndexOf(method, start + 1, StringComparison.OrdinalIgnoreCase))
        {
            var equals = start + method.Length;
            while (equals < value.Length && value[equals] == ' ') equals++;
            if ((start > 0 && value[start - 1] is not (' ' or ';' or '\t')) || equals >= value.Length || value[equals] != '=') continue;
            var begin = equals + 1;
            while (begin < value.Length && value[begin] == ' ') begin++;
            var end = begin;
            while (end < value.Length && char.IsLetter(value[end])) end++;
            return value.Substring(begin, end - begin).ToLowerInvariant();
        }

        return null;
    }

    /// <summary>A tag of a DKIM-Signature: <c>d=example.com</c> (RFC 6376 section 3.2).</summary>
    private static string? Tag(string signature, string name)
    {
        foreach (var part in signature.Split(';'))
        {
            var equals = part.IndexOf('=');
            if (equals > 0 && part.Substring(0, equals).Trim() == name) return part.Substring(equals + 1).Trim();
        }

        return null;
    }
}
