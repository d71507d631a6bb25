using System.Text;
using BounceKit.Formats;
using BounceKit.Formats.Standard;
using BounceKit.Reading;
using CsCheck;

namespace BounceKit.Tests.Reading;

/// <summary>However its bytes come in, a delivery-status part is kept in whole blocks, and no recipient is lost from the count.</summary>
public class FieldBlocksTests
{
    private static readonly string[] Lines =
    [
        "Final-Recipient: rfc822; a@example.com", "final-recipient : rfc822;b@example.com", "Original-Recipient: rfc822; c@example.com", "Action: failed", "Status: 5.1.1",
        "Diagnostic-Code: smtp; 550 no", " folded", "X-Note: something", "Reporting-MTA: dns; mx", "no field", "", "", " ",
    ];

    private static readonly Gen<string> Text = Gen.Select(Gen.Int[0, Lines.Length - 1].Array[0, 60], Gen.Bool, (lines, isCrLf) => string.Join(isCrLf ? "\r\n" : "\n", lines.Select(line => Lines[line])));

    [Fact]
    public void The_size_of_the_reads_changes_nothing() =>
        Gen.Select(Text, Gen.Int[1, 40], Gen.Int[1, 6], Gen.Int[1, 3]).Sample((text, size, recipients, kilobytes) =>
            Said(Read(text, text.Length + 1, recipients, kilobytes)) == Said(Read(text, size, recipients, kilobytes)));

    [Fact]
    public void What_is_within_the_limits_is_kept_byte_for_byte() =>
        Gen.Select(Text, Gen.Int[1, 40]).Sample((text, size) => TextOf(Read(text, size, 100, 64)) == text);

    [Fact]
    public void Recipients_kept_and_left_out_are_those_that_the_whole_names() =>
        Gen.Select(Text, Gen.Int[1, 5]).Sample((text, recipients) =>
        {
            var kept = Read(text, 7, recipients, 64);
            return RecipientsIn(TextOf(kept)) + kept.RecipientsLeftOut == RecipientsIn(text) && RecipientsIn(TextOf(kept)) == Math.Min(RecipientsIn(text), recipients + 1);
        });

    [Fact]
    public void A_large_part_comes_in_pieces_of_whole_blocks()
    {
        var text = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"Final-Recipient: rfc822; user{i}@example.com\nAction: failed\nStatus: 5.1.1\n\n"));

        var kept = Read(text, 4_096, 10_000, 1_024);

        kept.Pieces.Should().HaveCountGreaterThan(3).And.OnlyContain(piece => piece.Length < 40_000 && piece[0] == (byte)'F');
        TextOf(kept).Should().Be(text);
    }

    private static FieldBlocks.Kept Read(string text, int size, int maxRecipients, int kilobytes)
    {
        var blocks = new FieldBlocks();
        blocks.Begin(new BounceParserOptions { MaxRecipients = maxRecipients, MaxTextBytes = kilobytes * 1_024 });
        var bytes = Encoding.ASCII.GetBytes(text);
        for (var start = 0; start < bytes.Length; start += size) blocks.Append(bytes.AsSpan(start, Math.Min(size, bytes.Length - start)));
        return blocks.EndPart(bytes.Length);
    }

    private static string TextOf(FieldBlocks.Kept kept) => string.Concat(kept.Pieces.Select(Encoding.ASCII.GetString));

    private static string Said(FieldBlocks.Kept kept) => $"{TextOf(kept)}|{kept.RecipientsLeftOut}|{kept.WasCut}";

    private static int RecipientsIn(string text)
    {
        var reading = new FormatReading();
        DeliveryStatusFormat.ReadText(text.Replace("\r", "", StringComparison.Ordinal), reading);
        return reading.Outcomes.Count;
    }
}
