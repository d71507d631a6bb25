using System.Net;

namespace BounceKit.Diagnostics;

/// <summary>Undoes the entities that an HTML notice leaves in a quoted reply.</summary>
internal static class HtmlEntities
{
    public static string Decode(string text)
    {
        var ampersand = text.IndexOf('&');
        return ampersand < 0 || text.IndexOf(';', ampersand) < 0 ? text : WebUtility.HtmlDecode(text);
    }
}
