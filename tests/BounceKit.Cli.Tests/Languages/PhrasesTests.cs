using BounceKit.Cli.Languages;

namespace BounceKit.Cli.Tests.Languages;

/// <summary>Both languages say everything.</summary>
public class PhrasesTests
{
    public static TheoryData<string> EveryLanguage() => [.. Phrases.All.Select(language => language.Code)];

    [Theory, MemberData(nameof(EveryLanguage))]
    public void Every_word_of_the_vocabulary_has_its_own_name(string code)
    {
        var phrases = Language(code);

        OwnNames<BounceReason>(phrases.Of);
        OwnNames<BounceKind>(phrases.Of);
        OwnNames<ReasonCategory>(phrases.Of);
        OwnNames<Confidence>(phrases.Of);
        OwnNames<Recommendation>(phrases.Of);
        OwnNames<Recommendation>(phrases.Short);
        OwnNames<BounceType>(phrases.Of);
        OwnNames<FixBy>(phrases.Of, except: FixBy.Unknown);
        OwnNames<SmtpCommand>(phrases.Of, except: SmtpCommand.Unspecified);
        OwnNames<Classification.RuleRank>(phrases.Of);
        OwnNames<Classification.MatchOrder>(phrases.BeatenBy);
        Enum.GetValues<BounceKind>().Select(kind => phrases.Happened(kind, ["a@example.com"])).Should().OnlyHaveUniqueItems();
    }

    [Theory, MemberData(nameof(EveryLanguage))]
    public void Every_exit_status_is_explained(string code) =>
        Language(code).ExitStatuses.Select(status => status.Code).Should().Equal(ExitCode.Done, ExitCode.BadCommandLine, ExitCode.Unreadable, ExitCode.Failed, ExitCode.CheckFailed, ExitCode.Stopped);

    [Theory]
    [InlineData("ja", "--lang", "ja")]
    [InlineData("ja", "--lang=ja")]
    [InlineData("ja", "--lang:ja")]
    [InlineData("en", "--lang", "xx")]
    [InlineData("en", "--lang")]
    [InlineData("en")]
    public void The_language_is_known_before_the_command_line_is_read(string code, params string[] arguments) => Phrases.FromArguments(arguments).Code.Should().Be(code);

    [Fact]
    public void Numbers_agree_with_their_nouns()
    {
        var english = Language("en");

        english.Counted(0, []).Should().Be("No messages.");
        english.Counted(1, [(BounceKind.Failure, 1)]).Should().Be("1 message: 1 failure.");
        english.Counted(2003, [(BounceKind.Failure, 2000), (BounceKind.AutoReply, 2), (BounceKind.NotABounce, 1)]).Should().Be("2,003 messages: 2,000 failures, 2 auto-replies, 1 not a bounce.");
        english.RetryAfter(TimeSpan.FromSeconds(1), RetryAfterSource.Stated).Should().Contain("1 second.");
        english.RetryAfter(TimeSpan.FromMinutes(30), RetryAfterSource.Stated).Should().Contain("30 minutes.");
        english.RetryAfter(TimeSpan.FromHours(36), RetryAfterSource.Default).Should().Contain("36 hours.");
        Language("ja").RetryAfter(TimeSpan.FromMinutes(30), RetryAfterSource.Stated).Should().Contain("30 分待つ");
    }

    private static Phrases Language(string code) => Phrases.All.Single(language => language.Code == code);

    private static void OwnNames<TEnum>(Func<TEnum, string> name, TEnum? except = null) where TEnum : struct, Enum
    {
        var names = Enum.GetValues<TEnum>().Where(value => !value.Equals(except)).Select(name).ToList();

        names.Should().OnlyHaveUniqueItems().And.NotContain(string.Empty);
    }
}
