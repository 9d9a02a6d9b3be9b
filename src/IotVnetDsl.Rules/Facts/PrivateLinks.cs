using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Facts;

/// <summary>A part of a resource that a private endpoint can connect to (<c>groupId</c>).</summary>
/// <param name="TargetType">Graph type of the resource.</param>
/// <param name="Name">As Azure writes it (<c>iotHub</c>, <c>blob</c>).</param>
/// <param name="IsUsual">Meant where a private endpoint names none.</param>
/// <param name="Zones">The private DNS zones that its names need, per cloud.</param>
public sealed record PrivateLinkSubResource(string TargetType, string Name, bool IsUsual, ImmutableArray<PrivateLinkZone> Zones)
{
    /// <summary>How many addresses of its subnet a private endpoint takes. Data: <c>private-link-addresses.txt</c>.</summary>
    public int Addresses => PrivateLinks.AddressesOf(TargetType, Name)?.Addresses ?? 1;

    /// <summary>What those addresses are for (<c>memberName</c>); none where that depends on the resource, or is only one.</summary>
    internal ImmutableArray<string> Members => PrivateLinks.AddressesOf(TargetType, Name)?.Members ?? [];

    /// <summary>The zones in a cloud, in Azure's order; those of all clouds where it is not known which.</summary>
    public IEnumerable<PrivateLinkZone> ZonesIn(KnownCloud? cloud) => Zones.Where(zone => cloud is null || zone.Cloud == cloud.Name);
}

/// <summary>A private DNS zone of a sub-resource.</summary>
/// <param name="Cloud">Azure's name of the cloud.</param>
/// <param name="Names">Its name, and the one that the documentation gives beside it where it contradicts itself.</param>
/// <param name="Source">Where the fact is from.</param>
/// <param name="Date">As of when.</param>
public sealed record PrivateLinkZone(string Cloud, ImmutableArray<string> Names, string Source, string Date) : IFact
{
    public string Name => Names[0];

    /// <summary>Is it a zone of this name?</summary>
    public bool Is(string? name) => name is not null && Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}

/// <summary>Which resources have private links, and what names they need. Data: <c>private-links.txt</c>.</summary>
public static class PrivateLinks
{
    private static readonly Lazy<ILookup<string, PrivateLinkSubResource>> ByTarget = new(() => FactTable.Read<ZoneOfSubResource>("private-links")
        .GroupBy(zone => (zone.TargetType, zone.SubResource, zone.IsUsual))
        .Select(group => new PrivateLinkSubResource(
            group.Key.TargetType,
            group.Key.SubResource,
            group.Key.IsUsual,
            group.Select(zone => new PrivateLinkZone(zone.Cloud, zone.Zones, zone.Source, zone.Date)).ToImmutableArray()))
        .ToLookup(subResource => subResource.TargetType, StringComparer.Ordinal));

    private static readonly Lazy<Dictionary<(string Target, string Name), AddressesOfSubResource>> MoreThanOne = new(() =>
        FactTable.Read<AddressesOfSubResource>("private-link-addresses").ToDictionary(row => (row.TargetType, row.SubResource)));

    internal static AddressesOfSubResource? AddressesOf(string targetType, string name) => MoreThanOne.Value.TryGetValue((targetType, name), out var addresses) ? addresses : null;

    /// <summary>The sub-resources of a resource type, none where it has no private links.</summary>
    public static IEnumerable<PrivateLinkSubResource> Of(string targetType) => ByTarget.Value[targetType];

    /// <summary>A sub-resource by its name, the usual one where <paramref name="name"/> is null; null where there is none.</summary>
    public static PrivateLinkSubResource? Find(string targetType, string? name) => Of(targetType).FirstOrDefault(subResource =>
        name is null ? subResource.IsUsual : string.Equals(subResource.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Names of all zones of a cloud.</summary>
    internal static IEnumerable<string> ZonesOf(KnownCloud cloud) => ByTarget.Value.SelectMany(subResources => subResources).SelectMany(subResource => subResource.ZonesIn(cloud)).SelectMany(zone => zone.Names);

    internal sealed record ZoneOfSubResource(
        string TargetType, string SubResource, bool IsUsual, string Cloud, ImmutableArray<string> Zones, string Source, string Date) : IFact;

    internal sealed record AddressesOfSubResource(
        string TargetType, string SubResource, int Addresses, ImmutableArray<string> Members, string Use, string Source, string Date) : IFact;
}
