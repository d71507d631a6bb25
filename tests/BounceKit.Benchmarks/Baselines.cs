using MimeKit;

namespace BounceKit.Benchmarks;

/// <summary>What MimeKit does alone with the same bytes.</summary>
internal static class Baselines
{
    /// <summary>The object tree, disposed: it has a finalizer, and costs three times as much without.</summary>
    public static void Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        using var message = MimeMessage.Load(stream);
    }

    /// <summary>The events, with nothing taken from them.</summary>
    public static void ReadEvents(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes, writable: false);
        new MimeReader(stream, MimeFormat.Entity).ReadMessage();
    }
}
