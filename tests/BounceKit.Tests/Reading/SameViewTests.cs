using BounceKit.Reading;
using MimeKit;

namespace BounceKit.Tests.Reading;

/// <summary>A message gives the same view from its bytes, read either way, and from a loaded <see cref="MimeMessage"/>.</summary>
public class SameViewTests
{
    [Fact]
    public void Every_message_of_the_corpus_gives_the_same_view_from_bytes_and_loaded()
    {
        foreach (var path in CorpusFiles())
        {
            var bytes = File.ReadAllBytes(path);
            if (!CanBeLoaded(bytes)) continue;

            var fromBytes = Mail.Read(bytes);
            var loaded = Mail.ReadLoaded(bytes);

            ViewText.Of(fromBytes).Should().Be(ViewText.Of(loaded), path);
        }
    }

    [Fact]
    public async Task Every_message_of_the_corpus_gives_the_same_view_asynchronously()
    {
        foreach (var path in CorpusFiles())
        {
            var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

            var view = await MessageReader.ReadAsync(new MemoryStream(bytes), BounceParserOptions.Default, TestContext.Current.CancellationToken);

            ViewText.Of(view).Should().Be(ViewText.Of(Mail.Read(bytes)), path);
        }
    }

    [Theory]
    [InlineData("Subject: a\n\nbody\n")]
    [InlineData("Subject: a")]
    [InlineData("Subject: a\nbad line\nX: b\n\nbody\n")]
    [InlineData("From a@example.com Mon Jan  1 00:00:00 2024\nSubject: a\n\nbody\n")]
    [InlineData("\n\nSubject: a\n\nbody\n")]
    [InlineData("Subject: a\nContent-Type: garbage\n\nbody\n")]
    [InlineData("Subject: a\nContent-Type: multipart/mixed\n\nbody\n--x\nmore \xE9\n")]
    [InlineData("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\nnever a part\n")]
    [InlineData("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nfirst\n--x\nContent-Type: message/rfc822\n\nTo: b\nContent-Type: text/html\nFrom: c\n\nbody\n--x\n\nlast\n--x--\nepilogue\n")]
    [InlineData("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n--x--\n")]
    [InlineData("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\n\n\nTo: b\n\nbody\n--x--\n")]
    [InlineData("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\nVG86IGIKCmJvZHk=\n--x--\n")]
    [InlineData("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: message/external-body; access-type=x\n\nContent-Type: text/plain\n\nphantom\n--x--\n")]
    [InlineData("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\n--x\n\n--x\n--x")]
    [InlineData("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\ntext\n--x\n--x\n")]
    [InlineData("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\ntext\n--x\nContent-Type: text/plain")]
    [InlineData("Subject: a\nContent-Type: message/rfc822\n\nTo: b\n\nbody\n")]
    [InlineData("Subject: a\nContent-Type: message/partial; id=1\n\nTo: b\n\nbody\n")]
    [InlineData("Subject: a\nContent-Type: multipart/digest; boundary=x\n\n--x\n\nTo: b\n\nbody\n--x--\n")]
    [InlineData("Subject: a\nContent-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain; charset=x-no-such\nContent-Disposition: attachment\n\nb\xE9\n--x\nContent-Type: application/pdf\n\nxyz\n")]
    public void A_message_gives_the_same_view_from_bytes_and_loaded(string message)
    {
        var bytes = Mail.Bytes(message);

        var fromBytes = Mail.Read(bytes);

        ViewText.Of(fromBytes).Should().Be(ViewText.Of(Mail.ReadLoaded(bytes)));
    }

    [Fact]
    public void Nesting_beyond_the_limit_gives_the_same_view_from_bytes_and_loaded()
    {
        var bytes = Mail.Bytes("Subject: a\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"Content-Type: multipart/mixed; boundary=b{i}b\n\n--b{i}b\n")) + "\nleaf\n");
        var options = new BounceParserOptions { MaxDepth = 4 };

        var fromBytes = Mail.Read(bytes, options);

        ViewText.Of(fromBytes).Should().Be(ViewText.Of(Mail.ReadLoaded(bytes, options)));
        fromBytes.Warnings.Select(w => w.Code).Should().Equal("nestedTooDeeply");
    }

    [Fact]
    public void A_message_made_by_a_program_is_read_though_its_parts_are_not_encoded_yet()
    {
        using var message = new MimeMessage { Subject = "Grüße", Body = new TextPart("plain") { Text = "Zustellung fehlgeschlagen: größe", ContentTransferEncoding = ContentEncoding.Base64 } };

        var view = MessageReader.Read(message, BounceParserOptions.Default);

        view.NoticeText.Should().Be("Zustellung fehlgeschlagen: größe");
        view.Headers.First("Subject").Should().Be("Grüße");
    }

    /// <summary>The repository's own fixtures, and a further folder where the environment names one.</summary>
    private static IEnumerable<string> CorpusFiles()
    {
        var folders = new[] { Path.Combine(AppContext.BaseDirectory, "Corpus"), Environment.GetEnvironmentVariable("BOUNCEKIT_CORPUS") };
        return folders.Where(Directory.Exists).SelectMany(f => Directory.EnumerateFiles(f!, "*.eml", SearchOption.AllDirectories)).Order(StringComparer.Ordinal);
    }

    /// <summary>MimeKit refuses a message without headers, and cannot read one with bare carriage returns.</summary>
    private static bool CanBeLoaded(byte[] bytes)
    {
        try
        {
            using var message = MimeMessage.Load(new MemoryStream(bytes));
            return bytes.Contains((byte)'\n');
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
