using System.Collections.Immutable;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Reach.Names;

/// <summary>A name that a client wants: of a target's sub-resource, and of a hub's built-in endpoint where that is meant.</summary>
/// <param name="Target">Whose name.</param>
/// <param name="SubResource">Azure's name of the sub-resource that carries it.</param>
/// <param name="Zones">The private-link zones that may answer in the topology's cloud; while that is unknown, in any.</param>
/// <param name="Entrance">Which of a hub's names is meant.</param>
internal sealed record Asked(ResourceView Target, string SubResource, ImmutableArray<string> Zones, Entrance Entrance)
{
    /// <summary>Does who asks speak IPv6, and prefer it?</summary>
    public Answer SpeaksIPv6 { get; init; } = Answer.CannotSay;

    public static Asked? Of(ResourceView target, PrivateLinkSubResource? subResource, Entrance entrance) => subResource is null ? null : new(
        target,
        subResource.Name,
        [.. subResource.ZonesIn(target.Model.Cloud).GroupBy(zone => zone.Cloud).SelectMany(cloud => Meant([.. cloud], entrance)).SelectMany(zone => zone.Names)],
        entrance);

    /// <summary>Does the endpoint lead to the sub-resource?</summary>
    public Answer IsCarriedBy(PrivateEndpointView endpoint) => endpoint.SubResource.IsUnset()
        ? (PrivateLinks.Find(Target.Type, null)?.Name == SubResource).ToAnswer()
        : endpoint.SubResource.Name.Is(SubResource);

    /// <summary>Is the name at the address of a member of the endpoint? A hub's two names have one each, of which that of its own name is meant where none is stated.</summary>
    public Answer IsAt(TextProperty member) => Target is not IotHubView ? Answer.Yes
        : Entrance == Entrance.BuiltInEndpoint ? member.Is(BuiltInMember)
        : member.IsUnset() ? Answer.Yes
        : member.Is(SubResource);

    /// <summary>Does a rule about a domain surely decide about the name? One about names below that of the service may.</summary>
    public Answer IsUnder(string domain)
    {
        var asked = domain.TrimEnd('.');
        var names = Zones.Select(zone => zone.StartsWith(PrivateLink, StringComparison.Ordinal) ? zone.Substring(PrivateLink.Length) : zone).ToArray();
        if (asked.Length == 0 || names.Any(name => name.Equals(asked, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + asked, StringComparison.OrdinalIgnoreCase)))
            return Answer.Yes;
        // Public names of vaults are not those of their zone.
        return Target.Type == KeyVault || names.Any(name => asked.EndsWith("." + name, StringComparison.OrdinalIgnoreCase)) ? Answer.CannotSay : Answer.No;
    }

    private const string BuiltInMember = "eventHub";

    private const string KeyVault = "KeyVault";

    private const string PrivateLink = "privatelink.";

    /// <summary>Is a record of one of the zones one of the name? What namespace is behind a built-in endpoint only Azure knows.</summary>
    public Answer IsCalled(TextProperty record) => Target.Name.Known is not { } name || Entrance == Entrance.BuiltInEndpoint || record.Is(TopologyRecords.ForAll) == Answer.Yes
        ? Answer.CannotSay
        : record.Is(name);

    /// <summary>Is the zone one that answers for the name?</summary>
    public bool IsIn(string? zone) => zone is not null && Zones.Contains(zone, StringComparer.OrdinalIgnoreCase);

    // The first zone of a hub is that of its own name, what follows that of the built-in endpoint.
    private static IEnumerable<PrivateLinkZone> Meant(PrivateLinkZone[] zones, Entrance entrance) => entrance == Entrance.BuiltInEndpoint ? zones.Skip(1) : zones.Take(1);
}
