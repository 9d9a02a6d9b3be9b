// complete
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using IotVnetDsl;

public class Names
{
    private readonly string _prefix;
    public Names(string prefix, string separator = "-") { _prefix = prefix; Separator = separator; }
    public Names(int number) : this("n" + number) { }
    public string Separator { get; }
    public virtual string For(string part) => _prefix + Separator + part;
    public string this[int index] => For("item" + index);
}

public sealed class LoudNames(string prefix) : Names(prefix, "--")
{
    public string Prefix { get; } = prefix.ToUpperInvariant();
    public override string For(string part) => base.For(part) + prefix.Length;
}

public record Defaults
{
    public string Owner { get; init; } = "ops";
    public int Retention { get; init; } = 7;
    public bool Strict { get; init; }
    public string Label => $"{Owner}-{Retention}-{Strict}";
}

public static class Ids
{
    public const string Company = "contoso";
    public static readonly string Full = Company + "-iot";
    public static string Short(this string text, int length = 3) => text.Length <= length ? text : text.Substring(0, length);
}

public sealed record UserTypes : Topology
{
    public override string Id => Ids.Full;
    public override ResourceGroup ResourceGroup => new("rg-usertypes", Region.EastUS);
    private Names Normal { get; } = new("vnet");
    private Names Loud => new LoudNames("net");
    public VirtualNetwork One => new(Normal.For("one"));
    public VirtualNetwork Two => new(Loud.For("two") + ((LoudNames)Loud).Prefix);
    public VirtualNetwork Three => new(new Names(3)[4]);
    public VirtualNetwork Four => new(new Defaults { Owner = "dev" }.Label);
    public VirtualNetwork Five => new((new Defaults() with { Strict = true }).Label + "production".Short() + "x".Short(length: 1));
    public VirtualNetwork Six => new(new Defaults() == new Defaults { Retention = 7 } ? "equal" : "different");
}
