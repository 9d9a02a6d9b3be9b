using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>The service endpoint that a subnet needs to be let in by a firewall.</summary>
/// <param name="TargetType">Graph type of the resource whose firewall it is.</param>
/// <param name="Services">Services that do, the usual one first.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record NeededServiceEndpoint(string TargetType, ImmutableArray<string> Services, string Source, string Date);

/// <summary>Service endpoints by the firewalls that ask for them. Data: <c>service-endpoints.txt</c>.</summary>
public static class ServiceEndpoints
{
    private static readonly Lazy<ImmutableArray<NeededServiceEndpoint>> Listed = new(() => LineText.Embedded("Facts.service-endpoints.txt")
        .Select(line => new NeededServiceEndpoint(line.Cells[0], LineText.List(line.Cells[1]), line.Cells[2], line.Cells[3]))
        .ToImmutableArray());

    public static ImmutableArray<NeededServiceEndpoint> All => Listed.Value;

    /// <summary>What the firewall of a resource type asks for, null where it asks for none.</summary>
    public static NeededServiceEndpoint? Of(string targetType) => All.FirstOrDefault(needed => needed.TargetType == targetType);
}
