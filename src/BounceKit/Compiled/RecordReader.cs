namespace BounceKit.Compiled;

/// <summary>Reads the numbers of one record of a table, in the order of <see cref="RecordWriter"/>.</summary>
internal ref struct RecordReader(ReadOnlySpan<int> numbers)
{
    private readonly ReadOnlySpan<int> numbers = numbers;
    private int position;

    public int Number() => numbers[position++];

    public SmtpCommand[] Commands()
    {
        var commands = new SmtpCommand[Number()];
        for (var i = 0; i < commands.Length; i++) commands[i] = (SmtpCommand)Number();
        return commands;
    }

    public int[] Numbers()
    {
        var list = new int[Number()];
        for (var i = 0; i < list.Length; i++) list[i] = Number();
        return list;
    }
}
