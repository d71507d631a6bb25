using System.Text.Json;

namespace BounceKit.Classification;

/// <summary>The JSON of a rule file, with readers for each kind of value and the place for each complaint.</summary>
internal ref struct RuleFileInput
{
    private readonly ReadOnlySpan<byte> json;
    private readonly KeysByDepth keys = new();
    private Utf8JsonReader reader;
    private int countedTo;
    private long line = 1;

    public RuleFileInput(string file, ReadOnlySpan<byte> json)
    {
        File = file;
        // A file saved with a byte order mark is still a rule file.
        this.json = json.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? json.Slice(3) : json;
        reader = new Utf8JsonReader(this.json, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
    }

    public string File { get; }

    /// <summary>Whether examples, near misses, sources and places are wanted.</summary>
    public bool WithProof { get; init; } = true;

    /// <summary>The rule that is being read, for complaints.</summary>
    public string? RuleId { get; set; }

    public string Location => WithProof ? $"{File}:{Line}" : File;

    /// <summary>Counted on from the last place that was asked for: a file is asked for the line of each of its rules.</summary>
    private long Line
    {
        get
        {
            var place = (int)reader.TokenStartIndex;
            for (var next = json.Slice(countedTo, place - countedTo).IndexOf((byte)'\n'); next >= 0; next = json.Slice(countedTo, place - countedTo).IndexOf((byte)'\n'))
            {
                line++;
                countedTo += next + 1;
            }

            return line;
        }
    }

    public RuleFormatException Fault(string expected) => new(File, RuleId, Line, expected);

    public void Begin(JsonTokenType type, string expected)
    {
        if (!reader.Read() || reader.TokenType != type) throw Fault($"expected {expected}");
    }

    /// <summary>The next key of the object; false at its end.</summary>
    public bool NextKey(out string key)
    {
        key = "";
        if (!reader.Read()) throw Fault("the object is not closed");
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            keys.Forget(reader.CurrentDepth + 1);
            return false;
        }

        key = reader.GetString() ?? "";
        if (!keys.Add(reader.CurrentDepth, key)) throw Fault($"\"{key}\" stands twice in one object; one of the two would be lost");
        return true;
    }

    /// <summary>Passes over the value of a key.</summary>
    public void SkipValue()
    {
        reader.Read();
        reader.Skip();
    }

    /// <summary>Enters the next object of the array; false at its end.</summary>
    public bool NextObject()
    {
        if (!reader.Read()) throw Fault("the array is not closed");
        if (reader.TokenType == JsonTokenType.EndArray) return false;
        if (reader.TokenType != JsonTokenType.StartObject) throw Fault("expected an object");
        return true;
    }

    public string String()
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.String) throw Fault("expected a text");
        var text = reader.GetString()!;
        if (text.Trim().Length == 0) throw Fault("expected a text that is not empty");
        return text;
    }

    public int Number()
    {
        if (!reader.Read() || reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var number) || number < 0) throw Fault("expected a whole number that is not negative");
        return number;
    }

    public List<string> Strings()
    {
        var texts = new List<string>();
        Begin(JsonTokenType.StartArray, "an array of texts");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.String || string.IsNullOrWhiteSpace(reader.GetString())) throw Fault("expected an array of texts that are not empty");
            texts.Add(reader.GetString()!);
        }

        if (texts.Count == 0) throw Fault("expected at least one text");
        return texts;
    }

    public List<Phrase> Phrases() => Phrases([]);

    /// <summary>Each phrase, and what holds a letter with a spelling in that spelling too.</summary>
    public List<Phrase> Phrases(IReadOnlyList<Spelling> spellings)
    {
        var phrases = new List<Phrase>();
        foreach (var text in Strings())
        {
            phrases.Add(Phrase.TryParse(text, out var fault) ?? throw Fault(fault!));
            if (Spelling.Apply(spellings, text) is { } plain) phrases.Add(Phrase.TryParse(plain, out _)!);
        }

        return phrases;
    }

    public List<string[]> Alternatives()
    {
        var alternatives = new List<string[]>();
        foreach (var text in Strings()) alternatives.Add(text.Split('|'));
        return alternatives;
    }

    public List<int> SmtpCodes()
    {
        var codes = new List<int>();
        Begin(JsonTokenType.StartArray, "an array of reply codes");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetInt32(out var code) || code is < 200 or > 599) throw Fault("expected reply codes from 200 to 599");
            codes.Add(code);
        }

        if (codes.Count == 0) throw Fault("expected at least one reply code");
        return codes;
    }

    public List<StatusPattern> StatusPatterns()
    {
        var patterns = new List<StatusPattern>();
        foreach (var text in Strings()) patterns.Add(StatusPattern.TryParse(text, out var pattern) ? pattern : throw Fault($"\"{text}\" is not an enhanced status code; write 5.1.1, x.7.26, 5.7.* or 5.7.500-699"));
        return patterns;
    }

    public List<SmtpCommand> Commands()
    {
        var commands = new List<SmtpCommand>();
        foreach (var text in Strings()) commands.Add(SmtpCommandWords.TryParse(text, out var command) ? command : throw Fault($"\"{text}\" is not a phase; the phases are CONNECT, EHLO, STARTTLS, AUTH, MAIL, RCPT, DATA and EOM"));
        return commands;
    }

    /// <summary>A word of an enumeration, in camelCase.</summary>
    public T Word<T>()
        where T : struct, Enum
    {
        var word = String();
        if (char.IsLower(word[0]) && Enum.TryParse(char.ToUpperInvariant(word[0]) + word.Substring(1), out T value) && value.ToString().Length == word.Length) return value;
        throw Fault($"\"{word}\" is not a {typeof(T).Name}");
    }

    /// <summary>Examples are texts, or objects with <c>text</c> and what was known beside it.</summary>
    public List<RuleExample> Examples()
    {
        var examples = new List<RuleExample>();
        Begin(JsonTokenType.StartArray, "an array of examples");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String) examples.Add(new RuleExample(reader.GetString()!));
            else if (reader.TokenType == JsonTokenType.StartObject) examples.Add(Example());
            else throw Fault("expected an example: a text, or an object with \"text\"");
        }

        return examples;
    }

    private RuleExample Example()
    {
        var example = new RuleExample("");
        while (NextKey(out var key))
        {
            var value = String();
            example = key switch
            {
                "text" => example with { Text = value },
                "remoteMta" => example with { RemoteMta = value },
                "command" => example with { Command = SmtpCommandWords.TryParse(value, out var command) ? command : throw Fault($"\"{value}\" is not a phase") },
                "software" => example with { Software = value },
                "recipient" => example with { Recipient = value },
                _ => throw Fault($"\"{key}\" is not a key of an example; the keys are \"text\", \"remoteMta\", \"recipient\", \"command\" and \"software\""),
            };
        }

        return example;
    }
}
