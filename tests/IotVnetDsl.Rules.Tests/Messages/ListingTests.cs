using IotVnetDsl.Rules.Messages;

namespace IotVnetDsl.Rules.Tests.Messages;

public sealed class ListingTests
{
    [Fact]
    public void Names_all_of_a_few() => Assert.Equal("a, b", Listing.Of(["a", "b"]));

    [Fact]
    public void Names_the_first_of_very_many_and_says_how_many_more_there_are()
    {
        var said = Listing.Of([.. Enumerable.Range(0, 500).Select(number => $"n{number}")]);

        Assert.StartsWith("n0, n1, ", said, StringComparison.Ordinal);
        Assert.EndsWith("n24 and 475 more", said, StringComparison.Ordinal);
    }
}
