namespace BounceKit.Cli.Anonymizing;

/// <summary>Something that tells who or where.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">As it stands in the original.</param>
internal readonly record struct Identifier(IdentifierKind Kind, string Text);

/// <summary>What identifies somebody.</summary>
internal enum IdentifierKind
{
    Address,
    Mailbox,
    Domain,
    Host,
    IpAddress,
    Name,
    Subject,
    Id,
}
