namespace BounceKit.Classification;

/// <summary>Finds the rules that hold for one text. One matcher is used by one thread at a time and may be used again.</summary>
internal sealed class RuleMatcher
{
    /// <summary>A reply has a few dozen such words; a text made to hold thousands is not compared word with word.</summary>
    private const int MostClassHits = 256;

    private readonly RuleBook book;
    private readonly int[] firstStart;
    private readonly int[] firstEnd;
    private readonly List<int> hitPhrases = [];
    private ClassHits classHits = new();
    private ClassHits longestHits = new();
    private readonly int[] seen;
    private readonly NormalForm text = new();
    private readonly int[] classSeen;
    private int round;
    private int reading;
    private int replyBegin;

    public RuleMatcher(RuleBook book)
    {
        this.book = book;
        firstStart = new int[book.Phrases.Count];
        firstEnd = new int[book.Phrases.Count];
        seen = new int[book.RuleCount];
        classSeen = new int[book.WordClassNames.Length];
        for (var i = 0; i < firstStart.Length; i++) firstStart[i] = -1;
    }

    /// <summary>The text that was read, in the form in which it was looked through.</summary>
    public NormalForm Text => text;

    /// <summary>Looks through a text from a place on; the answers below are about it until the next call. Where a reply begins in it, no meaning is composed of words before and after.</summary>
    public void Read(string source, int start = 0, bool takesApart = false, int replyStart = 0)
    {
        foreach (var phrase in hitPhrases) firstStart[phrase] = -1;
        hitPhrases.Clear();
        classHits.Clear();
        text.Read(source, start, takesApart);
        replyBegin = replyStart > start ? text.PositionOf(replyStart - start) : 0;
        var sink = new Sink(this);
        book.Automaton.Scan(text.Span, ref sink);
        KeepLongestHits();
    }

    private readonly struct Sink(RuleMatcher matcher) : PhraseAutomaton.ISink
    {
        public void Found(int phrase, int end) => matcher.Found(phrase, end);
    }

    private void Found(int phrase, int end)
    {
        if (!book.Phrases.Matches(phrase, text, end, out var start, out var stop)) return;
        if (firstStart[phrase] < 0)
        {
            firstStart[phrase] = start;
            firstEnd[phrase] = stop;
            hitPhrases.Add(phrase);
        }

        if (classHits.Count >= MostClassHits) return;
        foreach (var wordClass in book.PhraseClasses[phrase]) classHits.Add(new ClassHit(wordClass, start, stop));
    }

    /// <summary>
    /// Reads the words from left to right and takes the longest at each place: in "sender address unknown" the address is the sender's, and
    /// "in reply to RCPT TO command" speaks of no command. Classes of one origin (their names hold a hyphen) stand beside the words and take none away.
    /// </summary>
    private void KeepLongestHits()
    {
        classHits.SortFromLeftToRight();
        var taken = default(ClassHit);
        var takenDenies = false;
        for (var i = 0; i < classHits.Count; i++)
        {
            var hit = classHits[i];
            if (book.IsMarker(hit.Class))
            {
                longestHits.Add(hit);
                continue;
            }

            var isSameWords = hit.Start == taken.Start && hit.End == taken.End;
            // A bare denial takes away no longer words that begin in it: "has no room left" both denies and says "no room left".
            if (hit.Start < taken.End && !isSameWords && !(takenDenies && hit.End > taken.End)) continue;
            longestHits.Add(hit);
            takenDenies = hit.Class == book.Denial || (isSameWords && takenDenies);
            taken = hit;
        }

        (classHits, longestHits) = (longestHits, classHits);
        longestHits.Clear();
        reading++;
        for (var i = 0; i < classHits.Count; i++) classSeen[classHits[i].Class] = reading;
    }

    /// <summary>Whether a word of that class stands in the text.</summary>
    public bool Holds(int wordClass) => classSeen[wordClass] == reading;

    private bool HoldsEach(int[][] means)
    {
        foreach (var alternatives in means)
        {
            if (!HoldsOne(alternatives)) return false;
        }

        return true;
    }

    private bool HoldsOne(int[] classes)
    {
        foreach (var wordClass in classes)
        {
            if (Holds(wordClass)) return true;
        }

        return false;
    }

    /// <summary>The match that beats all others; null where no rule holds.</summary>
    public RuleMatch? Best(in ClassificationInput input, ICollection<RuleMatch>? all = null)
    {
        RuleMatch? best = null;
        round++;
        foreach (var phrase in hitPhrases) Consider(book.RulesByPhrase[phrase], input, ref best, all);
        for (var i = 0; i < classHits.Count; i++) Consider(book.RulesByClass[classHits[i].Class], input, ref best, all);
        if (input.Status is { } status)
        {
            Consider(book.RulesByStatus[RuleBook.StatusKey(status.Subject, status.Detail)], input, ref best, all);
            Consider(book.RulesOnStatusRange, input, ref best, all);
        }

        if (input.SmtpCode is { } smtpCode) Consider(book.RulesBySmtpCode[smtpCode], input, ref best, all);
        return best;
    }

    private void Consider(ReadOnlySpan<int> rules, in ClassificationInput input, ref RuleMatch? best, ICollection<RuleMatch>? all)
    {
        foreach (var number in rules)
        {
            if (seen[number] == round) continue;
            seen[number] = round;
            var rule = book.Rule(number);
            if (!rule.MatchesCodes(input.Status, input.SmtpCode) || !rule.MatchesContext(input)) continue;
            if (!MatchesText(rule, out var match)) continue;
            all?.Add(match);
            if (best is null || match.Beats(best.Value)) best = match;
        }
    }

    private bool MatchesText(CompiledRule rule, out RuleMatch match)
    {
        match = new RuleMatch(rule, 0, 0, 0);
        var start = int.MaxValue;
        var end = 0;
        var characters = 0;
        foreach (var phrase in rule.NoneOf)
        {
            if (firstStart[phrase] >= 0) return false;
        }

        foreach (var phrase in rule.AllOf)
        {
            if (firstStart[phrase] < 0) return false;
            Extend(phrase, ref start, ref end, ref characters);
        }

        if (rule.AnyOf.Length > 0 && !MatchesAnyOf(rule, ref start, ref end, ref characters)) return false;
        if (rule.Means.Length > 0 && !MatchesMeaning(rule, ref start, ref end, ref characters)) return false;
        match = new RuleMatch(rule, start == int.MaxValue ? 0 : start, end, characters);
        return true;
    }

    private bool MatchesAnyOf(CompiledRule rule, ref int start, ref int end, ref int characters)
    {
        var longest = -1;
        foreach (var phrase in rule.AnyOf)
        {
            if (firstStart[phrase] >= 0 && (longest < 0 || firstEnd[phrase] - firstStart[phrase] > firstEnd[longest] - firstStart[longest])) longest = phrase;
        }

        if (longest < 0) return false;
        Extend(longest, ref start, ref end, ref characters);
        return true;
    }

    private void Extend(int phrase, ref int start, ref int end, ref int characters)
    {
        start = Math.Min(start, firstStart[phrase]);
        end = Math.Max(end, firstEnd[phrase]);
        characters += firstEnd[phrase] - firstStart[phrase];
    }

    /// <summary>One word of each class, close together in one sentence, no word twice; of several such groups the one with the most characters in its words, then the closest.</summary>
    private bool MatchesMeaning(CompiledRule rule, ref int start, ref int end, ref int characters)
    {
        if (!HoldsEach(rule.Means)) return false;
        var bestCharacters = 0;
        var bestSpan = int.MaxValue;
        var chosen = default(ClassHit);
        for (var i = 0; i < classHits.Count; i++)
        {
            var first = classHits[i];
            if (Array.IndexOf(rule.Means[0], first.Class) < 0) continue;
            var group = first;
            var sum = first.End - first.Start;
            if (!Complete(rule, 1, first, ref group, ref sum)) continue;
            if (!StandsInOneSentence(group.Start, group.End) || HoldsUnless(rule, group)) continue;
            var span = group.End - group.Start;
            if (sum < bestCharacters || (sum == bestCharacters && span >= bestSpan)) continue;
            (bestCharacters, bestSpan, chosen) = (sum, span, group);
        }

        if (bestCharacters == 0) return false;
        start = Math.Min(start, chosen.Start);
        end = Math.Max(end, chosen.End);
        characters += bestCharacters;
        return true;
    }

    private bool Complete(CompiledRule rule, int part, ClassHit last, ref ClassHit group, ref int sum)
    {
        if (part == rule.Means.Length) return true;
        var found = false;
        var nearest = default(ClassHit);
        var nearestGap = int.MaxValue;
        for (var i = 0; i < classHits.Count; i++)
        {
            var hit = classHits[i];
            if (Array.IndexOf(rule.Means[part], hit.Class) < 0 || (hit.Start < group.End && hit.End > group.Start)) continue;
            var gap = hit.Start >= group.End ? hit.Start - group.End : group.Start - hit.End;
            if (gap > rule.Rule.Within || gap > nearestGap || (gap == nearestGap && hit.End - hit.Start <= nearest.End - nearest.Start)) continue;
            if (!StandsInOneSentence(Math.Min(group.Start, hit.Start), Math.Max(group.End, hit.End))) continue;
            (found, nearest, nearestGap) = (true, hit, gap);
        }

        if (!found) return false;
        sum += nearest.End - nearest.Start;
        group = new ClassHit(last.Class, Math.Min(group.Start, nearest.Start), Math.Max(group.End, nearest.End));
        return Complete(rule, part + 1, nearest, ref group, ref sum);
    }

    /// <summary>Whether a word of a forbidden class stands in the same sentence as the group.</summary>
    private bool HoldsUnless(CompiledRule rule, ClassHit group)
    {
        if (rule.Unless.Length == 0 || !HoldsOne(rule.Unless)) return false;
        for (var i = 0; i < classHits.Count; i++)
        {
            var hit = classHits[i];
            if (Array.IndexOf(rule.Unless, hit.Class) < 0) continue;
            if (StandsInOneSentence(Math.Min(hit.Start, group.Start), Math.Max(hit.End, group.End))) return true;
        }

        return false;
    }

    /// <summary>A full stop, question mark or semicolon before a blank ends a sentence, as do the full stop of Chinese and Japanese, a drawn line, and a reply that begins.</summary>
    private bool StandsInOneSentence(int start, int end)
    {
        if (start < replyBegin && end > replyBegin) return false;
        var span = text.Span;
        for (var i = start; i < end - 1; i++)
        {
            if (span[i] == '。') return false;
            if (span[i] == '-' && span[i + 1] == '-' && i + 2 < end && span[i + 2] == '-') return false;
            if (span[i] is not ('.' or '!' or '?' or ';') || i == 0) continue;
            var before = span[i - 1];
            if (span[i] != '.' && before >= 0x2E80 && char.IsLetter(before)) return false;
            if (span[i + 1] == ' ' && (char.IsLetter(before) || before is ')' or '"' or NormalForm.AddressMark or NormalForm.IpMark)) return false;
        }

        return true;
    }
}
