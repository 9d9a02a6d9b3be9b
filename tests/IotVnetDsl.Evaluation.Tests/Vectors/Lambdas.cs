// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public sealed record Lambdas : Topology
{
    public override string Id => "lambdas";
    public override ResourceGroup ResourceGroup => new("rg-lambdas", Region.EastUS);
    private Func<string, string> Namer { get; } = name => "named" + name;
    private static string Twice(string text) => text + text;
    private static string Apply(Func<string, string> function, string text) => function(text);

    public StorageAccount One => new(Namer("one"));
    public StorageAccount Two => new(Apply(Twice, "two"));
    public StorageAccount Three
    {
        get
        {
            var prefix = "p";
            Func<int, string> numbered = number => prefix + number;
            return new(Recurse(3) + numbered(7) + Local("l"));

            string Local(string text) => text + prefix;
            static string Recurse(int depth) => depth == 0 ? "" : "r" + Recurse(depth - 1);
        }
    }
    public IEnumerable<StorageAccount> Group => new[] { "b", "a" }.Select(Twice).OrderBy(name => name).Select(name => new StorageAccount(name));
}
