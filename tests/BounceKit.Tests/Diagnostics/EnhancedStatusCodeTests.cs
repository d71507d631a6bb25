namespace BounceKit.Tests.Diagnostics;

public class EnhancedStatusCodeTests
{
    [Theory]
    [InlineData("5.1.1", 5, 1, 1)]
    [InlineData("4.7.650", 4, 7, 650)]
    [InlineData("2.0.0", 2, 0, 0)]
    public void A_code_is_read(string text, int statusClass, int subject, int detail)
    {
        EnhancedStatusCode.TryParse(text, out var code).Should().BeTrue();

        code.Should().Be(new EnhancedStatusCode(statusClass, subject, detail));
        code.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("5.1")]
    [InlineData("5.1.")]
    [InlineData("3.1.1")]
    [InlineData("5.1.1000")]
    [InlineData("5.1.1 ")]
    [InlineData("55.1.1")]
    public void What_is_no_code_is_refused(string? text) => EnhancedStatusCode.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void A_class_that_RFC_3463_does_not_have_throws()
    {
        var act = () => new EnhancedStatusCode(3, 1, 1);

        act.Should().Throw<ArgumentOutOfRangeException>();
    }
}
