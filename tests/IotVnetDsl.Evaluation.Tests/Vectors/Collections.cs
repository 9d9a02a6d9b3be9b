// complete
using System;
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

public sealed record Collections(string Stage = "dev") : Topology
{
    public override string Id => "collections";
    public override ResourceGroup ResourceGroup => new("rg-collections", Region.EastUS);

    private static readonly (string Name, string Country, int Block)[] Sites = [("munich", "de", 1), ("oslo", "no", 2), ("berlin", "de", 3)];
    private static readonly Dictionary<string, string> Short = new(StringComparer.OrdinalIgnoreCase) { ["Munich"] = "muc", ["oslo"] = "osl" };
    private readonly List<string> _kept = ["kept"];

    // Who reads it has a list of its own.
    private List<string> Base => new() { "base" };

    private IEnumerable<string> Lazily => Base.Select(name => name + "!");

    public StorageAccount Filled
    {
        get
        {
            var blocks = new Dictionary<string, int>();
            foreach (var site in Sites)
                blocks[site.Country] = blocks.GetValueOrDefault(site.Country) + site.Block;
            blocks.Add("fr", 9);
            blocks["fr"] += 1;
            var found = blocks.TryGetValue("no", out var norway) ? norway : -1;
            if (!blocks.TryGetValue("it", out var italy))
                italy = 7;
            return new("filled" + blocks.Count + found + italy + blocks.TryAdd("de", 1) + blocks.ContainsKey("it"))
            {
                Containers = [.. blocks.Select(block => block.Key + block.Value), .. blocks.Keys, string.Join("", blocks.Values)],
            };
        }
    }

    public StorageAccount Sets
    {
        get
        {
            HashSet<string> seen = ["a", "b", "a"];
            var other = new HashSet<string>(Sites.Select(site => site.Name), StringComparer.OrdinalIgnoreCase) { "OSLO", "Rome" };
            var added = seen.Add("c") && !seen.Add("a");
            seen.UnionWith(["d", "b"]);
            return new("sets" + added + seen.Count + other.Contains("ROME")) { Containers = [.. seen, .. other, .. Sites.Select(site => site.Country).ToHashSet()] };
        }
    }

    public StorageAccount Lists
    {
        get
        {
            var names = new List<string> { "b", "c", "a" };
            names.Sort();
            names.Insert(1, "z");
            names.RemoveAt(0);
            names.Remove("c");
            names.Reverse();
            names[0] = "first";
            var more = new List<string>();
            names.ForEach(name => more.Add(name + "2"));
            return new("lists" + names.IndexOf("z") + names.IndexOf("none") + names.Find(name => name.Length > 9) + names.Exists(name => name == "z"))
            {
                Containers = [.. names, .. more, .. names.FindAll(name => name.Length == 1), .. names.ConvertAll(name => name.Length + "n"), .. more.GetRange(0, 1)],
            };
        }
    }

    public StorageAccount Arrays
    {
        get
        {
            var names = new string[3];
            for (var index = 0; index < names.Length; index++)
                names[index] = "n" + index;
            names[0] += "x";
            var numbers = new int[2];
            numbers[1]++;
            names[2] ??= "never";
            return new("arrays" + numbers[0] + numbers[1]) { Containers = [.. names] };
        }
    }

    public StorageAccount Own
    {
        get
        {
            var names = Base;
            names.Add("more");
            var again = Base;
            return new("own" + names.Count + again.Count + _kept.Count) { Containers = [.. names, .. Lazily] };
        }
    }

    public StorageAccount Grouped => new("grouped")
    {
        Containers =
        [
            .. Sites.GroupBy(site => site.Country).Select(group => group.Key + group.Count() + string.Join("", group.Select(site => site.Name))),
            .. Sites.GroupBy(site => site.Country, site => site.Block, (country, blocks) => country + blocks.Sum()),
            .. Sites.Join(Short, site => site.Name, entry => entry.Key, (site, entry) => site.Name + entry.Value),
            .. from site in Sites group site.Name by site.Block > 1 into names select names.Key + names.First(),
            .. Sites.ToDictionary(site => site.Name, site => site.Block).Select(entry => entry.Key + entry.Value),
            Short["MUNICH"] + Short.GetValueOrDefault("Oslo", "none") + Short.GetValueOrDefault("rome", "none"),
        ],
    };

    public StorageAccount Given
    {
        get
        {
            Split("left-right", out var left, out var right);
            Swap(ref left, ref right);
            var count = 1;
            Double(ref count);
            return new("given" + left + right + count + (Halve(5, out var half) ? "even" : "odd") + half);
        }
    }

    private static void Split(string text, out string left, out string right) => (left, right) = (text.Split('-')[0], text.Split('-')[1]);

    private static void Swap(ref string left, ref string right) => (left, right) = (right, left);

    private static void Double(ref int number) => number *= 2;

    private static bool Halve(int number, out int half)
    {
        half = number / 2;
        return number % 2 == 0;
    }
}
