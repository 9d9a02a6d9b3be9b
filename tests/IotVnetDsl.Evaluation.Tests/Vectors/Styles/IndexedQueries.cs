// complete
using System.Collections.Immutable;
using IotVnetDsl;

public sealed record IndexedQueries : Topology
{
    public override string Id => "indexedqueries";
    public override ResourceGroup ResourceGroup => new("rg-indexedqueries", Region.EastUS);

    private static readonly int[] Numbers = [5, 3, 8, 1];

    private static readonly string[] Words = ["pear", "fig", "apple", "kiwi", "fig"];

    public StorageAccount A => new("a" + string.Join("", Words.SelectMany((word, index) => word.Take(index).Select(letter => $"{letter}{index}"))));

    public StorageAccount B => new("b" + string.Join("", Numbers.SkipWhile((number, index) => index < 2)) + string.Join("", Numbers.TakeWhile((number, index) => index < 3)));

    public StorageAccount C => new("c" + string.Join("", Numbers.Zip(Words, Enumerable.Reverse(Numbers)).Select(three => three.First + three.Second + three.Third)));

    public StorageAccount D
    {
        get
        {
            var byLength = Words.ToLookup(word => word.Length);
            return new($"d{byLength.Contains(3)}{byLength.Contains(9)}{byLength[9].Any()}{Words.Min(StringComparer.Ordinal)}{Words.Max(StringComparer.Ordinal)}");
        }
    }

    public StorageAccount E => new("e" + string.Join("", ImmutableList.Create(1, 2, 3).Remove(2).Replace(3, 9)) + ImmutableDictionary<string, int>.Empty.AddRange([new("a", 1), new("b", 2)])["b"]);
}
