using CsCheck;

namespace IotVnetDsl.Tests.Convention;

public sealed class ValueListTests
{
    private static readonly Gen<int[]> Items = Gen.Int[0, 3].Array[0, 4];

    [Fact]
    public void Lists_are_equal_exactly_when_their_items_are() =>
        Gen.Select(Items, Items).Sample((left, right) =>
        {
            ValueList<int> a = [.. left], b = [.. right];
            var same = left.SequenceEqual(right);
            return a.Equals(b) == same && a.Equals((object)b) == same && a == b == same && a != b == !same
                && (!same || a.GetHashCode() == b.GetHashCode());
        });

    [Fact]
    public void A_list_holds_the_items_of_its_expression_in_order() =>
        Gen.Select(Items, Items).Sample((first, rest) =>
        {
            ValueList<int> list = [.. first, 42, .. rest];
            int[] expected = [.. first, 42, .. rest];
            return list.Count == expected.Length && list.SequenceEqual(expected) && list[first.Length] == 42;
        });

    [Fact]
    public void A_list_keeps_its_items_when_their_source_changes()
    {
        string[] source = ["a", "b"];
        ValueList<string> list = [.. source];

        source[0] = "changed";

        Assert.Equal(["a", "b"], list);
    }

    [Fact]
    public void Lists_of_lists_compare_by_content()
    {
        ValueList<ValueList<string>> one = [["a"], ["b", "c"]], twin = [["a"], ["b", "c"]], other = [["a", "b"], ["c"]];

        Assert.Equal(one, twin);
        Assert.NotEqual(one, other);
    }

    [Fact]
    public void Null_is_not_the_empty_list()
    {
        ValueList<int>? unset = null;
        ValueList<int> empty = [];

        Assert.True(unset != empty);
        Assert.True(unset == null);
        Assert.False(empty.Equals(unset));
    }

    [Fact]
    public void A_list_prints_its_items()
    {
        ValueList<string> list = ["a", "b"];

        Assert.Equal("[a, b]", list.ToString());
    }
}
