using CsCheck;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Rules.Tests.Facts;

public sealed class NearestNameTests
{
    private static readonly string[] Regions = ["eastus", "eastus2", "southcentralus", "westeurope", "westus2"];

    [Theory]
    [InlineData("estus", "eastus")]
    [InlineData("southcentrlus", "southcentralus")]
    [InlineData("EastUs22", "eastus2")]
    [InlineData("europewest", null)]
    [InlineData("moonbase", null)]
    public void Finds_what_was_probably_meant(string name, string? nearest) => Assert.Equal(nearest, NearestName.Among(Regions, name));

    [Fact]
    public void Takes_the_first_by_name_of_equally_near_ones() => Assert.Equal("ab", NearestName.Among(["ac", "ab"], "aa"));

    [Fact]
    public void Looks_for_none_that_is_longer_than_any_name_in_Azure() => Assert.Null(NearestName.Among([new string('a', 30_000)], new string('a', 30_000)));

    [Fact]
    public void Finds_the_same_whatever_the_order_of_the_candidates() =>
        Gen.Shuffle(new[] { "abcdefghij", "abcdefghix", "abcdefgxix", "bcdefghij", "abcdefghijk", "zzz" }).Sample(candidates => NearestName.Among(candidates, "abcdefghi") == "abcdefghij");

    [Fact]
    public void Finds_nothing_among_nothing() => Assert.Null(NearestName.Among([], "eastus"));

    [Fact]
    public void Finds_a_candidate_itself() => Gen.OneOf<string>(Regions).Sample(region => NearestName.Among(Regions, region) == region);

    [Fact]
    public void Finds_a_long_name_with_any_one_letter_missing() => Gen.Int[0, "southcentralus".Length - 1].Sample(
        position => NearestName.Among(Regions, "southcentralus".Remove(position, 1)) == "southcentralus");
}
