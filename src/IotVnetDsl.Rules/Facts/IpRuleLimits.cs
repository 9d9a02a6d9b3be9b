using System.Collections.Immutable;
using System.Globalization;

namespace IotVnetDsl.Rules.Facts;

/// <summary>What a firewall takes in its rules of addresses.</summary>
/// <param name="Type">Graph type of the resource whose firewall it is.</param>
/// <param name="RefusesPrivate">Private ranges are refused.</param>
/// <param name="LongestPrefix">The longest prefix of a block.</param>
/// <param name="TakesIPv6">Rules may be for IPv6 as well.</param>
public sealed record IpRuleLimits(string Type, bool RefusesPrivate, int LongestPrefix, bool TakesIPv6)
{
    private static readonly Lazy<ImmutableArray<IpRuleLimits>> Listed = new(() => LineText.Embedded("Facts.ip-rules.txt")
        .Select(line => new IpRuleLimits(line.Cells[0], line.Cells[1] == "refused", int.Parse(line.Cells[2], CultureInfo.InvariantCulture), line.Cells[3] == "yes"))
        .ToImmutableArray());

    /// <summary>Data: <c>ip-rules.txt</c>.</summary>
    public static IpRuleLimits? Of(string type) => Listed.Value.FirstOrDefault(limits => limits.Type == type);
}
