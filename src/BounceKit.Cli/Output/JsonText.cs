using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using BounceKit.Json;

namespace BounceKit.Cli.Output;

/// <summary>JSON nodes as text in the form of the library's own: readable UTF-8, one line or indented, the same line ends everywhere.</summary>
internal static class JsonText
{
    public static string Of(JsonNode node) => Of(node, indented: true);

    public static string LineOf(JsonNode node) => Of(node, indented: false);

    private static string Of(JsonNode node, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = indented, Encoder = JsonShape.Encoder, NewLine = "\n" })) node.WriteTo(json);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
