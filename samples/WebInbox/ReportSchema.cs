using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using BounceKit;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WebInbox;

/// <summary>Makes the OpenAPI document say what <see cref="BounceJson"/> writes; the generator knows only the types.</summary>
internal static class ReportSchema
{
    /// <summary>Enumerations are words in camelCase.</summary>
    public static JsonConverter Words { get; } = new JsonStringEnumConverter(JsonNamingPolicy.CamelCase);

    /// <summary>The phases of a session are written as SMTP writes its commands.</summary>
    private static readonly string[] Phases = ["CONNECT", "EHLO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA", "EOM"];

    public static Task Describe(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(EnhancedStatusCode))
        {
            schema.Type = JsonSchemaType.String;
            schema.Pattern = @"^[245]\.\d{1,3}\.\d{1,3}$";
            schema.Properties?.Clear();
            schema.Required?.Clear();
        }
        else if (type == typeof(SmtpCommand))
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. Phases.Select(phase => (JsonNode)phase)];
        }

        return Task.CompletedTask;
    }
}
