using BounceKit.Diagnostics;

namespace BounceKit.Formats.Standard;

/// <summary>The fields of one recipient, gathered (RFC 3464 section 2.3).</summary>
internal sealed class RecipientGroup(FormatReading reading)
{
    private readonly FieldCollector others = new();
    private string? finalRecipient;
    private string? originalRecipient;
    private string? action;
    private string? status;
    private string? remoteMta;
    private string? diagnostic;
    private string? supplement;
    private DateTimeOffset? lastAttempt;
    private DateTimeOffset? willRetryUntil;
    private string? finalLogId;

    public List<StatusFields.Field> OtherFields { get; } = [];

    public bool IsEmpty => !NamesRecipient && OtherFields.Count == 0;

    /// <summary>A half-known recipient counts: an action or a status stands for one even where the address is missing.</summary>
    public bool NamesRecipient => finalRecipient is not null || originalRecipient is not null || action is not null || status is not null || diagnostic is not null;

    public void Add(string name, string value)
    {
        switch (name)
        {
            case FieldNames.FinalRecipient: finalRecipient ??= AddressText.OfField(value); break;
            case FieldNames.OriginalRecipient: originalRecipient ??= AddressText.OfField(value); break;
            case FieldNames.Action: action ??= value; break;
            case FieldNames.Status: status ??= value; break;
            case FieldNames.RemoteMta: remoteMta ??= MtaName.OfField(value); break;
            case FieldNames.DiagnosticCode: AddDiagnostic(value); break;
            case FieldNames.LastAttemptDate: lastAttempt ??= MailDate.Read(value); break;
            case FieldNames.WillRetryUntil: willRetryUntil ??= MailDate.Read(value); break;
            case FieldNames.FinalLogId: finalLogId ??= value; break;
            default:
                // Exchange 2010+ and Domino put the words there where Diagnostic-Code says little.
                if (name is "x-supplementary-info" or "x-notes") supplement ??= value;
                name = reading.Texts.Of(name);
                others.Add(name, value);
                OtherFields.Add(new StatusFields.Field(name, value));
                break;
        }
    }

    public RawOutcome ToOutcome()
    {
        var code = ReadStatus();
        return new RawOutcome
        {
            Address = finalRecipient ?? originalRecipient,
            OriginalAddress = finalRecipient is null ? null : originalRecipient,
            Action = ReadAction(code),
            ReportedStatus = code,
            RemoteMta = remoteMta,
            Diagnostic = diagnostic ?? supplement,
            LastAttemptDate = lastAttempt,
            WillRetryUntil = willRetryUntil,
            FinalLogId = string.IsNullOrEmpty(finalLogId) ? null : finalLogId,
            Fields = others.ToFields(),
        };
    }

    /// <summary>A second Diagnostic-Code field goes on where the first is not the same.</summary>
    private void AddDiagnostic(string value)
    {
        if (value.Length == 0) return;
        value = DiagnosticText.WithoutTypePrefix(value);
        if (diagnostic is null) diagnostic = value;
        else if (diagnostic.IndexOf(value, StringComparison.Ordinal) < 0) diagnostic += "\n" + value;
    }

    private EnhancedStatusCode? ReadStatus()
    {
        if (string.IsNullOrEmpty(status)) return null;
        if (EnhancedStatusCode.TryReadPrefix(status.AsSpan().TrimStart(), out var code, out _)) return code;
        reading.Warn("statusUnreadable", $"The Status field holds \"{Shown(status!)}\", which is no enhanced status code (RFC 3463).");
        return null;
    }

    private RecipientAction ReadAction(EnhancedStatusCode? code)
    {
        if (ActionWords.TryRead(action, out var read)) return read;
        if (!string.IsNullOrEmpty(action)) reading.Warn("actionUnknown", $"The Action field holds \"{Shown(action!)}\"; RFC 3464 has failed, delayed, delivered, relayed and expanded.");
        return code?.Class switch { 5 => RecipientAction.Failed, 4 => RecipientAction.Delayed, 2 => RecipientAction.Delivered, _ => RecipientAction.Unspecified };
    }

    private static string Shown(string value) => value.Length <= 60 ? value : value.Substring(0, 60) + "…";
}
