using System.Buffers;
using System.Text;
using System.Text.Json;
using BounceKit.Classification;
using BounceKit.Json;

namespace BounceKit.Cli.Output;

/// <summary>A verdict as one JSON object a line, with the diagnostic that it is about and its id before it.</summary>
internal sealed class VerdictLineWriter(TextWriter output)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JsonShape.Encoder };

    private readonly ArrayBufferWriter<byte> buffer = new();

    /// <param name="id">The caller's own id, of whatever kind; undefined where there is none.</param>
    /// <param name="text">The diagnostic as it was given.</param>
    /// <param name="verdict">What it means.</param>
    /// <param name="trace">How that came about; null where nobody asked.</param>
    public void Write(JsonElement id, string text, Verdict verdict, ClassificationTrace? trace)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (id.ValueKind is not JsonValueKind.Undefined)
            {
                json.WritePropertyName("id");
                id.WriteTo(json);
            }

            json.WriteString("text", text);
            WriteMembers(json, verdict with { Diagnostic = verdict.Diagnostic == text ? null : verdict.Diagnostic });
            if (trace is not null)
            {
                json.WritePropertyName("trace");
                TraceJson.Of(trace).WriteTo(json);
            }

            json.WriteEndObject();
        }

        output.Write(Encoding.UTF8.GetString(buffer.WrittenSpan));
        output.Write('\n');
    }

    private static void WriteMembers(Utf8JsonWriter json, Verdict verdict)
    {
        using var members = JsonSerializer.SerializeToDocument(verdict, JsonShape.Of<Verdict>());
        foreach (var member in members.RootElement.EnumerateObject()) member.WriteTo(json);
    }
}
