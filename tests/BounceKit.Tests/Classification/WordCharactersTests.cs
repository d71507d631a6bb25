using BounceKit.Classification;

namespace BounceKit.Tests.Classification;

public class WordCharactersTests
{
    [Theory]
    [InlineData('a')]
    [InlineData('7')]
    [InlineData('é')]
    [InlineData('ư')]
    [InlineData('\u1EA7')] // Vietnamese: a with circumflex and grave
    [InlineData('χ')]
    [InlineData('\u1F10')] // Greek: epsilon with smooth breathing
    [InlineData('ж')]
    [InlineData('ש')]
    [InlineData('م')]
    public void A_letter_of_a_script_with_spaces_joins_its_neighbour_to_a_word(char c) => WordCharacters.Is(c).Should().BeTrue();

    [Theory]
    [InlineData('ก')]
    [InlineData('件')]
    [InlineData('メ')]
    [InlineData('메')]
    [InlineData('-')]
    [InlineData(' ')]
    public void A_letter_of_a_script_without_spaces_leaves_its_neighbour_alone(char c) => WordCharacters.Is(c).Should().BeFalse();
}
