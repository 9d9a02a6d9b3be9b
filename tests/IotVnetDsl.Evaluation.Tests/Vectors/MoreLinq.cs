// complete
using System;
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

public enum Stage { Development = 1, Test = 3, Production = 2 }

public sealed record MoreLinq(string Name = "plant") : Topology
{
    public override string Id => "more-linq";
    public override ResourceGroup ResourceGroup => new("rg-more-linq", Region.EastUS);

    private static readonly (string Name, int Block, Stage Stage)[] Sites =
        [("oslo", 2, Stage.Test), ("munich", 1, Stage.Production), ("berlin", 2, Stage.Production), ("delhi", 3, Stage.Development)];

    public StorageAccount Ordered => new("ordered")
    {
        Containers =
        [
            .. Sites.OrderBy(site => site.Block).ThenByDescending(site => site.Name).Select(site => site.Name + 1),
            .. Sites.OrderByDescending(site => site.Stage).ThenBy(site => site.Block).ThenBy(site => site.Name).Select(site => site.Name + 2),
            .. from site in Sites orderby site.Block descending, site.Name select site.Name + 3,
            .. Sites.OrderBy(site => (site.Block, site.Name)).Select(site => site.Name + 4),
        ],
    };

    public StorageAccount Parts => new("parts" + Sites.MaxBy(site => site.Block).Name + Sites.MinBy(site => site.Block).Name)
    {
        Containers =
        [
            .. Sites.Select(site => site.Name).Where((_, index) => index % 2 == 0),
            .. Sites.TakeWhile(site => site.Block < 3).Skip(2).Select(site => site.Name + "w"),
            .. Sites.SkipWhile(site => site.Block < 3).Select(site => site.Name + "s"),
            .. Sites.TakeLast(1).Concat(Sites.SkipLast(3)).Select(site => site.Name + "l"),
            .. Sites.DistinctBy(site => site.Block).Select(site => site.Name + "d"),
            .. Sites.Chunk(3).Select(chunk => string.Join("", chunk.Select(site => site.Block)) + chunk.Length),
            .. new[] { "b", "a", "b" }.Union(["c", "B"]).Select(text => text + "u"),
            .. new[] { "b", "a", "b" }.Except(["a"]).Select(text => text + "e"),
            .. new[] { "b", "A", "b" }.Intersect(["a", "b"], StringComparer.OrdinalIgnoreCase).Select(text => text + "i"),
            .. new[] { "x", "X" }.Distinct(StringComparer.OrdinalIgnoreCase),
        ],
        SharedKeyAccess = new[] { 1, 2 }.SequenceEqual(Enumerable.Range(1, 2)) && new[] { "a" }.Contains("a"),
    };

    public StorageAccount Characters => new(
        string.Concat(Name.Where(char.IsLetter).Select(char.ToUpperInvariant)) + new string(Name.Reverse().ToArray()) + string.Concat(Name.Select(letter => letter + "-")) + Name.Count(letter => letter is 'a' or 'p'));

    // Read where they are made, queries see the variables of that moment.
    public StorageAccount AtOnce
    {
        get
        {
            var prefix = "a";
            var first = Sites.Take(1).Select(site => prefix + site.Name).ToList();
            prefix = "b";
            var names = new List<string>();
            names.AddRange(Sites.Where(site => site.Block == 2).Select(site => prefix + site.Name));
            names.AddRange(names.Select(name => name + names.Count).ToArray());
            prefix = "c";
            return new(prefix + names.Last(name => name.StartsWith('b') && prefix == "c")) { Containers = [.. first, .. names.Select(name => prefix + name)] };
        }
    }

    public StorageAccount Local
    {
        get
        {
            var suffix = "1";
            string Named(string name) => $"{name}-{suffix}";
            var one = Named("one");
            suffix = "2";
            return new(one + Named("two")) { Containers = [.. Enum.GetValues<Stage>().Select(stage => stage + "v"), .. Enum.GetNames<Stage>(), Enum.Parse<Stage>("test", true) + "p", Enum.TryParse<Stage>("Test", out var test) + "" + (int)test] };
        }
    }
}
