using System.CommandLine;
using MailKit.Security;

namespace ImapBounces;

/// <summary>The options, and from them the settings.</summary>
internal static class CommandLine
{
    public const string PasswordVariable = "IMAP_PASSWORD";

    private static readonly Option<string> Host = new("--host") { Description = "The IMAP server.", Required = true };
    private static readonly Option<int?> Port = new("--port") { Description = "Its port. Default: 993, or 143 with --starttls." };
    private static readonly Option<bool> StartTls = new("--starttls") { Description = "Begin in the clear and encrypt by STARTTLS, for servers without port 993." };
    private static readonly Option<string> User = new("--user") { Description = $"The user name; the password is taken from the environment variable {PasswordVariable}.", Required = true };
    private static readonly Option<string> Folder = new("--folder") { Description = "The folder to read.", DefaultValueFactory = _ => "INBOX" };
    private static readonly Option<string> State = new("--state") { Description = "The file that remembers how far the folder was read; without it everything unseen is read again.", DefaultValueFactory = _ => "imap-bounces.state.json" };
    private static readonly Option<string?> Output = new("--output") { Description = "A file to append to, one JSON object a line. Default: standard output." };
    private static readonly Option<int> MaxBytes = new("--max-bytes") { Description = "Bytes fetched of one message; the returned attachments behind them are not needed.", DefaultValueFactory = _ => 1 << 20 };
    private static readonly Option<bool> MarkSeen = new("--mark-seen") { Description = "Mark bounces as read. Without this and --move-to the mailbox is not changed." };
    private static readonly Option<string?> MoveTo = new("--move-to") { Description = "Move bounces to this folder, which must exist." };

    /// <summary>Runs the program with what the arguments say.</summary>
    /// <returns>The exit status: 0 done, 1 the arguments or the work failed.</returns>
    public static Task<int> RunAsync(string[] arguments, Func<Settings, CancellationToken, Task<int>> program)
    {
        var command = new RootCommand("Reads the unseen bounces of an IMAP folder and writes a JSON object for each. It changes nothing in the mailbox unless asked.")
        {
            Host, Port, StartTls, User, Folder, State, Output, MaxBytes, MarkSeen, MoveTo,
        };
        MaxBytes.Validators.Add(result => { if (result.GetValue(MaxBytes) < 1024) result.AddError("--max-bytes is at least 1024."); });
        command.SetAction((parsed, cancellationToken) =>
        {
            if (SettingsFrom(parsed) is { } settings) return program(settings, cancellationToken);
            Console.Error.WriteLine($"The environment variable {PasswordVariable} is not set. Set it to the password of --user.");
            return Task.FromResult(1);
        });
        return command.Parse(arguments).InvokeAsync();
    }

    private static Settings? SettingsFrom(ParseResult parsed) => Environment.GetEnvironmentVariable(PasswordVariable) is not { Length: > 0 } password ? null : new Settings
    {
        Host = parsed.GetValue(Host)!,
        Port = parsed.GetValue(Port) ?? (parsed.GetValue(StartTls) ? 143 : 993),
        Security = parsed.GetValue(StartTls) ? SecureSocketOptions.StartTls : SecureSocketOptions.SslOnConnect,
        User = parsed.GetValue(User)!,
        Password = password,
        Folder = parsed.GetValue(Folder)!,
        StatePath = parsed.GetValue(State)!,
        OutputPath = parsed.GetValue(Output),
        MaxBytes = parsed.GetValue(MaxBytes),
        MarkSeen = parsed.GetValue(MarkSeen),
        MoveTo = parsed.GetValue(MoveTo),
    };
}
