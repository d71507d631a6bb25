using System.Text;
using System.Text.Json.Nodes;
using CsCheck;

namespace BounceKit.Webhooks.Tests;

/// <summary>Every body, damaged in every way: nothing throws, what comes out is sound, and nothing is lost without a word.</summary>
public class DamagedBodyTests
{
    private static readonly string[] OddTexts = ["", "{}", "{\"eventType\":\"Bounce\"}", "550 5.1.1 no such user", "\0", "permanent", "<@>", "smtp;"];

    private static readonly Gen<JsonNode?> AnyValue = Gen.OneOf<JsonNode?>(
        Gen.Bool.Select(_ => (JsonNode?)null),
        Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Double.Where(double.IsFinite).Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Long.Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.String.Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Int[0, OddTexts.Length - 1].Select(index => (JsonNode?)JsonValue.Create(OddTexts[index])),
        Gen.Bool.Select(_ => (JsonNode?)new JsonObject()),
        Gen.Bool.Select(_ => (JsonNode?)new JsonArray(1, "two", new JsonObject(), null)));

    public static TheoryData<string> Payloads => Payload.Rows;

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_body_cut_anywhere_is_read_so_far_and_said_to_break_off(string payload)
    {
        var whole = Payload.Bytes(payload);

        Gen.Int[0, whole.Length].Sample(
            length =>
            {
                var result = WebhookParser.Default.Parse(whole.AsMemory(0, length));
                return Holds(result) && (result.Truncated || result.Events.Count > 0 || result.Warnings.Count > 0);
            },
            iter: 60, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_body_with_members_of_other_types_is_read_as_far_as_it_goes(string payload)
    {
        var text = Payload.Text(payload);

        Gen.Select(Gen.Int[0, int.MaxValue].Array[1, 4], AnyValue.Array[4], (places, values) => Swapped(text, places, values)).Sample(body => Holds(WebhookParser.Default.Parse(body)), iter: 60, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_body_with_other_bytes_throws_nothing(string payload)
    {
        var whole = Payload.Bytes(payload);

        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte).Array[1, 8].Sample(
            changes =>
            {
                var damaged = (byte[])whole.Clone();
                foreach (var (place, value) in changes) damaged[place] = value;
                return Holds(WebhookParser.Default.Parse(damaged));
            },
            iter: 60, threads: 1);
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_body_of_one_provider_at_another_s_endpoint_throws_nothing_and_loses_nothing(string payload)
    {
        var events = WebhookParser.Default.Parse(Payload.Bytes(payload)).Events.Count;

        foreach (var provider in Enum.GetValues<WebhookProvider>())
        {
            var result = WebhookParser.Default.Parse(Payload.Bytes(payload), provider);

            Holds(result).Should().BeTrue();
            if (events > 0) result.Events.Should().NotBeEmpty(because: provider.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Payloads))]
    public void A_body_gives_the_same_on_eight_threads(string payload)
    {
        var alone = ResultText.Of(WebhookParser.Default.Parse(Payload.Bytes(payload)));

        var together = new string[16];
        Parallel.For(0, together.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => together[i] = ResultText.Of(WebhookParser.Default.Parse(Payload.Bytes(payload))));

        together.Should().OnlyContain(text => text == alone);
    }

    /// <summary>What every result promises: JSON that reads back, addresses that inject nothing, and the invariant.</summary>
    private static bool Holds(WebhookResult result) => result.Events.All(told =>
    {
        var json = BounceJson.Serialize(told.Report);
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetBytes(json);
        return BounceJson.Serialize(BounceJson.Deserialize(json)) == json
            && told.ToString().Length > 0
            && (told.IsKnown || told.Report.Kind == BounceKind.NotABounce)
            && told.Report.Recipients.All(IsSound);
    });

    private static bool IsSound(RecipientOutcome recipient) =>
        (recipient.Address is null || !recipient.Address.Any(char.IsControl))
        && (recipient.Recommendation != Recommendation.SuppressRecipient || recipient.Category is ReasonCategory.Recipient or ReasonCategory.Destination);

    /// <summary>The body with some of its values, wherever they stand, put in another's place.</summary>
    private static string Swapped(string text, int[] places, JsonNode?[] values)
    {
        if (Parsed(text) is not { } root) return text;
        for (var i = 0; i < places.Length; i++)
        {
            var nodes = Nodes(root).ToArray();
            if (nodes.Length == 0) break;
            Put(nodes[places[i] % nodes.Length], values[i]?.DeepClone());
        }

        return root.ToJsonString();
    }

    /// <summary>Null where the body is damaged already, or holds several values one after another.</summary>
    private static JsonNode? Parsed(string text)
    {
        try
        {
            return JsonNode.Parse(Encoding.UTF8.GetString(Json.JsonRepair.Unicode(Encoding.UTF8.GetBytes(text)).Span));
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<(JsonNode Parent, object Key)> Nodes(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Nodes(member.Value).Prepend((members, member.Key))),
        JsonArray items => items.SelectMany((item, index) => Nodes(item).Prepend((items, index))),
        _ => [],
    };

    private static void Put((JsonNode Parent, object Key) place, JsonNode? value)
    {
        if (place.Key is string name) place.Parent[name] = value;
        else place.Parent[(int)place.Key] = value;
    }
}
