using CsCheck;
using IotVnetDsl.Rules.Addresses;

namespace IotVnetDsl.Rules.Tests.Addresses;

public sealed class GrowingAddressesTests
{
    // Few addresses, so that blocks cover, adjoin and overlap each other; both ends of either protocol.
    private static readonly Gen<AddressSet> Set = Gen.OneOf(
        Gen.Select(Gen.Int[0, 31], Gen.Int[24, 32]).Select((at, length) => $"20.0.0.{at * 8}/{length}"),
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2]).Select((at, length) => $"{at * 64}.0.0.0/{length}"),
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 2]).Select((at, length) => $"{at * 4:x}000::/{length}")).Select(text => AddressSet.Parse(text) ?? AddressSet.Nobody);

    [Fact]
    public void What_has_grown_holds_what_the_union_holds() => Set.List[0, 24].Sample(
        sets =>
        {
            var grown = new GrowingAddresses();
            var union = AddressSet.Nobody;
            foreach (var set in sets)
            {
                Assert.Equal(set.IsWithin(union), grown.Holds(set));
                grown.Add(set);
                union = union.Union(set);
                Assert.True(grown.Holds(union));
            }
        },
        iter: 2_000);
}
