using BounceKit.Formats.Cutting;
using BounceKit.Reading;

namespace BounceKit.Formats;

/// <summary>A message as the formats see it: the view, and its text cut into what the server wrote and what it returned of the original.</summary>
internal sealed class Notice(MessageView view, IReadOnlyCollection<string> formatsLeftOut)
{
    public Notice(MessageView view) : this(view, []) { }

    private NoticeCut? cut;
    private const int LongestBeginning = 3_000;

    private string[]? lines;
    private WordsFound?[]? lineWords;
    private IReadOnlyList<int>? announcements;
    private string? beginning;
    private string? subject;
    private WordsFound? textWords;
    private WordsFound? subjectWords;
    private List<RecipientFinder.Candidate>? recipients;
    private bool? isDialect;
    private bool? holdsReply;
    private bool? subjectSaysNotDelivered;
    private bool? beginningSaysNotDelivered;
    private int? evidence;
    private Dialects.TextDialect? dialect;
    private HeaderBlock? original;
    private AddressSet? ownAddresses;
    private AddressSet? originalRecipients;
    private bool originalKnown;
    private string? sesNotification;
    private bool sesNotificationKnown;

    public MessageView View { get; } = view;

    /// <summary>The ids of formats that are not asked.</summary>
    public IReadOnlyCollection<string> FormatsLeftOut { get; } = formatsLeftOut;

    public HeaderBlock Headers => View.Headers;

    /// <summary>What the server wrote, without the original.</summary>
    public string Text => Cut.Notice;

    /// <summary>The first part of <see cref="Text"/> with white space folded, so that a turn of phrase is found across a line end.</summary>
    public string Beginning => beginning ??= TextLines.Fold(Text.AsSpan(0, Math.Min(Text.Length, LongestBeginning)));

    /// <summary>What the words of <see cref="Beginning"/> tell.</summary>
    public WordsFound TextWords => textWords ??= NoticeWords.In(Beginning);

    /// <summary>The subject, trimmed; empty where there is none.</summary>
    public string Subject => subject ??= Headers.First("Subject")?.Trim() ?? "";

    /// <summary>What the words of the subject tell.</summary>
    public WordsFound SubjectWords => subjectWords ??= NoticeWords.In(Subject);

    /// <summary>Whether the subject speaks of mail that did not arrive, in whatever words.</summary>
    public bool SubjectSaysNotDelivered => subjectSaysNotDelivered ??= NoticeWords.SayNotDelivered(Subject);

    /// <summary>The same of <see cref="Beginning"/>.</summary>
    public bool BeginningSaysNotDelivered => beginningSaysNotDelivered ??= NoticeWords.SayNotDelivered(Beginning);

    /// <summary>Whether a server's reply stands anywhere in <see cref="Text"/>.</summary>
    public bool HoldsReply => holdsReply ??= DiagnosticCutter.HoldsReply(Text);

    /// <summary>How much speaks for a bounce.</summary>
    public int Evidence => evidence ??= BounceEvidence.Of(this);

    /// <summary>The lines of <see cref="Text"/>.</summary>
    public string[] Lines => lines ??= Text.Split('\n');

    /// <summary>What the words of one of the <see cref="Lines"/> tell; each line is looked at once, whoever asks.</summary>
    public WordsFound LineWords(int line) => (lineWords ??= new WordsFound?[Lines.Length])[line] ??= NoticeWords.In(Lines[line]);

    /// <summary>The lines that announce the recipients ("did not reach the following recipient(s):").</summary>
    public IReadOnlyList<int> Announcements => announcements ??= Cut.Original is null ? Cut.AnnouncingLines : [.. Cut.AnnouncingLines.Where(line => line < Lines.Length)];

    /// <summary>The first of those; -1 where there is none.</summary>
    public int FirstAnnouncement() => Announcements.Count == 0 ? -1 : Announcements[0];

    /// <summary>The recipients that the text names, by its structure.</summary>
    public IReadOnlyList<RecipientFinder.Candidate> Recipients => recipients ??= RecipientFinder.Find(this);

    /// <summary>The dialect that is data, once it was looked for.</summary>
    public Dialects.TextDialect? Dialect
    {
        get => dialect;
        set
        {
            dialect = value;
            DialectIsKnown = true;
        }
    }

    public bool DialectIsKnown { get; private set; }

    /// <summary>What Amazon SES notifies of ("Bounce"), where the text is one of its events; null where it is none.</summary>
    public string? SesNotification
    {
        get
        {
            if (!sesNotificationKnown)
            {
                sesNotification = Dialects.AmazonSesFormat.NotificationType(View.NoticeText);
                sesNotificationKnown = true;
            }

            return sesNotification;
        }
    }

    /// <summary>Whether the text is one that only a certain server's bounces have.</summary>
    public bool IsDialect => isDialect ??= FormatList.HoldsDialect(this);

    /// <summary>The original's headers, from a part of its own or quoted in the text; null where nothing was returned.</summary>
    public HeaderBlock? Original
    {
        get
        {
            if (!originalKnown)
            {
                original = FindOriginal();
                originalKnown = true;
            }

            return original;
        }
    }

    /// <summary>Between whom the notice and the original were sent, by their headers.</summary>
    public AddressSet OwnAddresses => ownAddresses ??= RecipientFinder.OwnAddresses(this);

    /// <summary>Whom the original went to, by its headers.</summary>
    public AddressSet OriginalRecipients => originalRecipients ??= RecipientFinder.OriginalRecipients(Original);

    /// <summary>The text returned of the original; null where the text returns nothing.</summary>
    public string? OriginalText => Cut.Original;

    /// <summary>Lets the text go with all that was cut of it, once the recipients and what was said of them are known: judging ten thousand needs the room.</summary>
    public void LetGoOfText()
    {
        View.LetGoOfTexts();
        cut = new NoticeCut("", null, []);
        lines = null;
        lineWords = null;
        recipients = null;
    }

    private NoticeCut Cut => cut ??= NoticeCutter.Cut(View.NoticeText);

    private HeaderBlock? FindOriginal()
    {
        foreach (var returned in View.ReturnedMessages)
        {
            if (returned.Headers.Count > 0) return returned.Headers;
        }

        if (Cut.Original is null) return null;
        var quoted = HeaderBlock.Parse(Cut.Original);
        return quoted.Count > 0 ? quoted : null;
    }
}
