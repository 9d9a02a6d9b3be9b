using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>The service endpoint that a subnet needs to be let in by a firewall.</summary>
/// <param name="TargetType">Graph type of the resource whose firewall it is.</param>
/// <param name="Services">Services that do, the usual one first.</param>
/// <param name="MayBeMissing">Whether its rules can be made before the subnet has the endpoint.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record NeededServiceEndpoint(string TargetType, ImmutableArray<string> Services, bool MayBeMissing, string Source, string Date) : IFact;

/// <summary>Service endpoints by the firewalls that ask for them. Data: <c>service-endpoints.txt</c>.</summary>
public static class ServiceEndpoints
{
    private static readonly Lazy<ImmutableArray<NeededServiceEndpoint>> Listed = new(() => FactTable.Read<NeededServiceEndpoint>("service-endpoints"));

    public static ImmutableArray<NeededServiceEndpoint> All => Listed.Value;

    /// <summary>What the firewall of a resource type asks for, null where it asks for none.</summary>
    public static NeededServiceEndpoint? Of(string targetType) => All.FirstOrDefault(needed => needed.TargetType == targetType);
}
