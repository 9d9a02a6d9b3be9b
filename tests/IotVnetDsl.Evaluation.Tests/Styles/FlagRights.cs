using System.ComponentModel;
using System.Reflection;
using IotVnetDsl;

// Rights as flags: parsed, combined, split, mapped; enums with names, conversions, and arrays by enum.
[Flags]
public enum Right { None = 0, Read = 1, Write = 2, Delete = 4, Own = 8, Modify = Read | Write | Delete }
public enum Tier : byte { Free = 10, Basic = 20, Standard = 30 }

public static class Rights
{
    private static readonly Right[] Single = [.. Enum.GetValues<Right>().Where(right => right != 0 && (right & (right - 1)) == 0)];
    public static Right Parse(string text) => text.Split(',', '|', ' ').Where(part => part.Length > 0).Select(part => Enum.TryParse<Right>(part, true, out var right) ? right : part == "*" ? Right.Modify | Right.Own : Right.None).Aggregate(Right.None, (all, next) => all | next);
    public static string Short(this Right rights) => string.Concat(Single.Select(right => rights.HasFlag(right) ? right.ToString()[0] : '-'));
    public static bool Allows(this Right rights, params Right[] needed) => Array.TrueForAll(needed, right => (rights & right) == right);
    public static Right Toggle(ref Right rights, Right other) => rights ^= other;
    public static int Count(this Right rights) => int.PopCount((int)rights);
}

public sealed record FlagRights : Topology
{
    private static readonly Dictionary<Tier, (string Sku, int Days)> Tiers = new() { [Tier.Free] = ("f", 1), [Tier.Basic] = ("b", 3), [Tier.Standard] = ("s", 7) };
    private static readonly string[] ByDay = new string[Enum.GetNames<DayOfWeek>().Length];
    static FlagRights()
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
            ByDay[(int)day] = day.ToString()[..2].ToLowerInvariant();
    }
    private static Tier Next(Tier tier) => Enum.GetValues<Tier>().SkipWhile(other => other != tier).Skip(1).FirstOrDefault(Tier.Free);

    public override string Id => "flag-rights";
    public override ResourceGroup ResourceGroup => new($"rg-{Tier.Basic:G}".ToLowerInvariant(), Region.WestEurope);
    public IotHub Hub
    {
        get
        {
            var rights = Rights.Parse("read|DELETE, x");
            var all = Rights.Parse("*");
            var toggled = rights;
            Rights.Toggle(ref toggled, Right.Read);
            rights |= Right.Own;
            var without = all & ~Right.Write;
            return new("hub-rights") { Sku = IotHubSku.S1, Capacity = (int)Tier.Basic / 10, Tags = [new("rights", $"{rights} {rights.Short()} {(int)all}"), new("toggled", $"{toggled}:{without.Short()}:{without}"), new("allows", $"{rights.Allows(Right.Read, Right.Own)}{rights.Allows(Right.Modify)}{rights.Count()}"), new("tiers", string.Join(",", Enum.GetNames<Tier>()) + Next(Tier.Basic) + Next(Tier.Standard)), new("defined", $"{Enum.IsDefined((Tier)25)}{Enum.IsDefined(typeof(Tier), "Free")}{(byte)Enum.Parse<Tier>("standard", true)}{Enum.GetName((Tier)20)}{Enum.GetName((Tier)21) ?? "none"}"), new("days", string.Join("", ByDay)), new("default", $"{default(Tier)}{default(Right)}{(Right)6}{(Right)16}"), new("tier", string.Join("", Tiers.OrderByDescending(pair => pair.Key).Select(pair => pair.Value.Sku + pair.Value.Days))), new("cast", $"{(Tier)Convert.ToByte("30")}{(int)(Right)Enum.ToObject(typeof(Right), 3)}{Enum.GetUnderlyingType(typeof(Tier)).Name}")] };
        }
    }
}
