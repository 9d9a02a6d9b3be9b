using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>What a firewall takes in its rules of addresses.</summary>
/// <param name="Type">Graph type of the resource whose firewall it is.</param>
/// <param name="RefusesPrivate">Private ranges are refused.</param>
/// <param name="LongestPrefix">The longest prefix of a block.</param>
/// <param name="TakesIPv6">Rules may be for IPv6 as well.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record IpRuleLimits(string Type, bool RefusesPrivate, int LongestPrefix, bool TakesIPv6, string Source, string Date) : IFact
{
    private static readonly Lazy<ImmutableArray<IpRuleLimits>> Listed = new(() => FactTable.Read<IpRuleLimits>("ip-rules"));

    /// <summary>Data: <c>ip-rules.txt</c>.</summary>
    public static IpRuleLimits? Of(string type) => Listed.Value.FirstOrDefault(limits => limits.Type == type);
}
