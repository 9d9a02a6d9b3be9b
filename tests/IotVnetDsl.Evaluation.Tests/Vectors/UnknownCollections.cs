using System;
using System.Collections.Generic;
using System.Linq;
using IotVnetDsl;

public sealed record UnknownCollections : Topology
{
    public override string Id => "unknown-collections";
    public override ResourceGroup ResourceGroup => new("rg-unknown-collections", Region.EastUS);

    private static string Read(string text) => Environment.GetEnvironmentVariable("IOTVNET_NOT_SET") ?? text;
    private static bool IsSet => Environment.GetEnvironmentVariable("IOTVNET_NOT_SET") is null;
    private readonly List<string> _shared = ["shared"];

    public StorageAccount EitherList
    {
        get
        {
            var a = new List<string> { "a" };
            var b = new List<string> { "b" };
            var either = IsSet ? a : b;
            either.Add("c");
            return new("either") { Containers = [.. a, .. b] };
        }
    }

    public StorageAccount UnknownKey
    {
        get
        {
            var map = new Dictionary<string, string> { ["a"] = "1", [Read("a")] = "2" };
            return new("key" + map["a"] + map.Count);
        }
    }

    public StorageAccount KnownBesideUnknownKey
    {
        get
        {
            var map = new Dictionary<string, string> { [Read("x")] = "1" };
            map["b"] = "2";
            return new(map["b"]) { Containers = [map.TryGetValue("x", out var x) ? x : "none"] };
        }
    }

    public StorageAccount PerhapsInSet
    {
        get
        {
            var set = new HashSet<string> { "a", Read("a") };
            set.Add("b");
            return new("set" + set.Contains("a") + set.Contains("c")) { Containers = [.. set] };
        }
    }

    public StorageAccount PerhapsChanged
    {
        get
        {
            var map = new Dictionary<string, string> { ["a"] = "1", ["b"] = "1" };
            if (IsSet)
                map["a"] = "2";
            var names = new[] { "a", "b" };
            names[Read("").Length] = "c";
            return new(map["b"] + map["a"]) { Containers = [.. names] };
        }
    }

    public StorageAccount Alias
    {
        get
        {
            var names = _shared;
            names.Add("more");
            return new("alias" + names.Count);
        }
    }

    public StorageAccount AfterAlias => new("after" + _shared.Count);

    public StorageAccount Sorted { get { SortedSet<string> set = ["b", "a"]; return new("sorted") { Containers = [.. set] }; } }

    public StorageAccount PerhapsGiven
    {
        get
        {
            var one = "one";
            Perhaps(ref one);
            return new(one) { Kind = StorageKind.StorageV2 };
        }
    }

    private static void Perhaps(ref string text)
    {
        if (IsSet)
            return;
        text = "other";
    }
}
