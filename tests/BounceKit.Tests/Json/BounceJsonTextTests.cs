using System.Text;
using System.Text.Json;

namespace BounceKit.Tests.Json;

/// <summary>Text from mail can hold anything; the JSON stays readable, valid and harmless.</summary>
public class BounceJsonTextTests
{
    [Theory]
    [InlineData("isn't <a@example.com> & \"b\"?", """isn't <a@example.com> & \"b\"?""")]
    [InlineData("受信者が見つかりません", "受信者が見つかりません")]
    [InlineData("Empfänger unbekannt – größer", "Empfänger unbekannt – größer")]
    public void Words_of_every_script_stay_readable(string text, string written) => Written(text).Should().Be(written);

    [Theory]
    [InlineData("a\nb\tc", @"a\nb\tc")]
    [InlineData("\0\u001b[2J", @"\u0000\u001B[2J")]
    [InlineData("\u007f\u0085\u009b", @"\u007F\u0085\u009B")]
    [InlineData("\u2028\u2029", @"\u2028\u2029")]
    [InlineData("\U0001F4E8", @"\uD83D\uDCE8")]
    [InlineData("a\u202egpj.exe\u2066x", @"a\u202Egpj.exe\u2066x")]
    public void Controls_marks_that_reorder_text_and_supplementary_characters_are_escaped(string text, string written) => Written(text).Should().Be(written);

    [Theory]
    [InlineData("a\ud83d")]
    [InlineData("\udce8b")]
    [InlineData("\udce8\ud83d")]
    public void Lone_surrogates_are_replaced(string text)
    {
        var report = new BounceReport { Source = text, Fields = SampleReports.Fields("x-" + text, text) };

        var decode = () => new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(BounceJson.SerializeToUtf8Bytes(report));

        JsonDocument.Parse(decode()).RootElement.GetProperty("source").GetString().Should().Contain("\ufffd");
        new UTF8Encoding(false, throwOnInvalidBytes: true).GetByteCount(BounceJson.Serialize(report)).Should().BePositive();
    }

    [Fact]
    public void Every_character_comes_back_as_it_was()
    {
        var all = string.Concat(Enumerable.Range(0, 0x11000).Where(code => code is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32));

        BounceJson.Deserialize(BounceJson.Serialize(new BounceReport { Source = all })).Source.Should().Be(all);
    }

    [Fact]
    public void Every_character_is_written_without_an_invisible_control()
    {
        var all = string.Concat(Enumerable.Range(0, 0x11000).Where(code => code is < 0xD800 or > 0xDFFF).Select(char.ConvertFromUtf32));

        var json = BounceJson.Serialize(new BounceReport { Source = all });

        json.Where(char.IsControl).Should().BeEmpty();
        json.Should().NotContainAny("\u2028", "\u2029", "\u202e", "\u2066");
    }

    private static string Written(string text)
    {
        var json = BounceJson.Serialize(new BounceReport { Source = text });
        return json["{\"source\":\"".Length..json.IndexOf("\",\"kind\"", StringComparison.Ordinal)];
    }
}
