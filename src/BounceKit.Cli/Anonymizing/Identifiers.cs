namespace BounceKit.Cli.Anonymizing;

/// <summary>What one message holds that tells who and where: found in a first reading, replaced in a second, looked for in the check.</summary>
internal sealed class Identifiers
{
    private const int ShortestWord = 3;
    private const int ShortestSubject = 5;

    /// <summary>Shorter separators tell nothing, and are words of other things.</summary>
    public const int ShortestBoundary = 8;

    private readonly HashSet<Identifier> replaced = [];
    private readonly Dictionary<string, string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> boundaries = new(StringComparer.Ordinal);
    private readonly List<(string Original, string StandIn)> subjects = [];
    private readonly Dictionary<string, string> domains = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> offices = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> standIns = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All that was replaced.</summary>
    public IEnumerable<Identifier> Replaced => replaced;

    /// <summary>Subjects of the original, the longest first.</summary>
    public IReadOnlyList<(string Original, string StandIn)> Subjects => subjects;

    /// <summary>The separators of multiparts, with what stands for them.</summary>
    public IReadOnlyDictionary<string, string> Boundaries => boundaries;

    public void Add(IdentifierKind kind, string original) => replaced.Add(new Identifier(kind, original));

    /// <summary>A domain that is known for one by where it stands, whatever its end.</summary>
    public void AddDomain(string registered, string standIn)
    {
        Add(IdentifierKind.Domain, registered);
        domains.TryAdd(registered, standIn);
    }

    /// <summary>Whether this is a domain that was seen elsewhere, or a name in one.</summary>
    public bool IsInDomain(string host) => HostNames.Split(host).Registered is var registered && domains.ContainsKey(registered);

    /// <summary>Keeps the mailbox of a mail system, by which the library knows its notices.</summary>
    public void KeepOffice(string local)
    {
        if (local.All(char.IsLetter) && HeaderScrubber.IsSystemWord(local + "@")) offices.Add(local);
    }

    /// <summary>Whether this is the mailbox of a mail system.</summary>
    public bool IsOffice(string local) => offices.Contains(local);

    /// <summary>Remembers what was written instead of something, so that a later step does not take it for an original.</summary>
    public string Write(string standIn)
    {
        standIns.Add(standIn);
        return standIn;
    }

    /// <summary>Whether this was written instead of something.</summary>
    public bool IsStandIn(string text) => standIns.Contains(text);

    /// <summary>A word that names somebody or a machine wherever it stands by itself: a name, a mailbox, a host without a domain.</summary>
    public void AddWord(IdentifierKind kind, string word, string standIn)
    {
        var isShort = word.Length < (word.Any(c => c >= 0x2E80) ? ShortestWord - 1 : ShortestWord);
        if (isShort || word.All(char.IsDigit) || IsOneLetter(word) || KnownWords.BuiltIn.Contains(word)) return;
        Add(kind, word);
        words.TryAdd(word, standIn);
    }

    public void AddSubject(string subject, string standIn)
    {
        if (subject.Length < ShortestSubject || Mask.UnknownWords(subject) == subject || subjects.Any(known => known.Original == subject)) return;
        Add(IdentifierKind.Subject, subject);
        subjects.Add((subject, standIn));
        subjects.Sort((a, b) => b.Original.Length.CompareTo(a.Original.Length));
    }

    public void AddBoundary(string boundary, string standIn) => boundaries.TryAdd(boundary, standIn);

    /// <summary>Already made unreadable by somebody: "xxxxx".</summary>
    private static bool IsOneLetter(string word) => word.All(c => c == word[0]);

    /// <summary>What other steps did not see: an identifier that is written against something else ("example.com's", "/var/mail/alice.lock").</summary>
    public string Sweep(string text)
    {
        foreach (var (original, standIn) in words.Concat(domains))
        {
            if (!standIns.Contains(original) && !Reserved.IsReserved(original)) text = Standing.Anywhere(text, original, standIn);
        }

        return text;
    }

    /// <summary>What stands for a word; null where it names nobody.</summary>
    public string? StandInFor(string word) => words.GetValueOrDefault(word);
}
