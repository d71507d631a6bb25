namespace BounceKit.Cli.Output;

/// <summary>The pieces that an explanation is laid out from. What the texts hold is shown as it is and never read as commands or markup.</summary>
internal interface ISections
{
    void Head(string title, string? sentence = null);

    void End();

    void Line(string text);

    void Warn(string text);

    /// <summary>The server's own words, with their blanks and line ends.</summary>
    void Quote(string introduction, string words);

    void Titled(string title, string text);

    /// <summary>A line with a label; nothing where the value is null.</summary>
    void Fact(string label, string? value);

    void Item(string text);

    /// <summary>A document of our own data: the only thing that may become a link.</summary>
    void Source(string title, string url);

    void Step(int number, string text);
}
