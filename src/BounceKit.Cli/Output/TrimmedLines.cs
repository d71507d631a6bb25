using System.Text;

namespace BounceKit.Cli.Output;

/// <summary>Lines without the blanks that fill a table's cells, which only make copied text ugly.</summary>
internal sealed class TrimmedLines(TextWriter inner) : TextWriter(System.Globalization.CultureInfo.InvariantCulture)
{
    private int blanks;

    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value)
    {
        switch (value)
        {
            case ' ':
                blanks++;
                break;
            case '\r':
                break;
            case '\n':
                blanks = 0;
                inner.Write('\n');
                break;
            default:
                for (; blanks > 0; blanks--) inner.Write(' ');
                inner.Write(value);
                break;
        }
    }

    public override void Flush() => inner.Flush();
}
