using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public static class Counter
{
    public static int Value;
    public static List<string> Log { get; } = [];
    public static int Next() => ++Value;
    public static void Note(string text) => Log.Add(text);
}

public sealed class Settings
{
    public string Prefix { get; set; } = "before";
}

public sealed record Mutation : Topology
{
    private readonly Settings _settings = new();
    public Mutation() => Change(_settings);
    private static void Change(Settings settings) { settings.Prefix = "after"; Counter.Note("changed"); }

    public override string Id => "mutation";
    public override ResourceGroup ResourceGroup => new("rg-mutation", Region.EastUS);
    public StorageAccount Counted => new("counted" + Counter.Next());
    public StorageAccount Prefixed => new(_settings.Prefix);
    public StorageAccount Logged => new("logged") { Containers = [.. Counter.Log] };
    public StorageAccount Deferred
    {
        get
        {
            var number = 1;
            var numbers = new[] { "a", "b" }.Select(letter => letter + number);
            number = 2;
            var list = new List<string> { "x" };
            var query = list.Where(item => item.Length == 1);
            list.Add("y");
            return new("deferred") { Containers = [.. numbers, .. query] };
        }
    }
    public StorageAccount Array
    {
        get
        {
            var names = new[] { "one", "two" };
            names[0] = "changed";
            return new(names[0]);
        }
    }
    public StorageAccount Fine => new("fine");
}
