using CsCheck;
using IotVnetDsl.Rules.Addresses;

namespace IotVnetDsl.Rules.Tests.Addresses;

/// <summary>What sets answer, held against addresses that are counted one by one.</summary>
public sealed class AddressArithmeticTests
{
    private static readonly Gen<(AddressSet Set, HashSet<int> Addresses)> Any = Gen.Select(Gen.Int[0, 63], Gen.Int[26, 32]).List[0, 6].Select(blocks => (
        AddressSet.Of(blocks.Select(block => AddressSet.Parse(Text(block.Item1, block.Item2))!)),
        blocks.SelectMany(block => Enumerable.Range(0, 64).Where(address => Mask(address, block.Item2) == Mask(block.Item1, block.Item2))).ToHashSet()));

    [Fact]
    public void Sets_are_what_their_addresses_are() => Gen.Select(Any, Any).Sample(
        pair =>
        {
            var ((one, these), (other, those)) = pair;
            Assert.Equal(Of(these.Intersect(those)), one.Intersect(other));
            Assert.Equal(Of(these.Union(those)), one.Union(other));
            Assert.Equal(Of(these.Except(those)), one.Except(other));
            Assert.Equal(these.IsSubsetOf(those), one.IsWithin(other));
        },
        iter: 5_000);

    private static AddressSet Of(IEnumerable<int> addresses) => AddressSet.Of(addresses.Select(address => AddressSet.Parse(Text(address, 32))!));

    private static string Text(int address, int length) => $"20.0.0.{Mask(address, length)}/{length}";

    private static int Mask(int address, int length) => address & ~((1 << (32 - length)) - 1);
}
