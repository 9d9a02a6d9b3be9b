using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>
/// Ways of hubs, provisioning services, captures and of what is encrypted whose end is deleted, or the identity by which they go, while what the code leaves as it is still
/// names that. Azure takes such a deletion without a word.
/// </summary>
internal static class GoneEnds
{
    public static IEnumerable<Way> Of(AccessChange access, PlanInput input) =>
        access.Before.Part<TopologyWays>().OfHubs.Select(way => OfHub(way, way.OfHub!, access, input))
            .Concat(access.Before.Part<TopologyWays>().OfServices.Select(way => way.OfService is { } link ? OfService(way, link, access, input) : OfIdentity(way, access, input))).OfType<Way>();

    private static Way? OfHub(Way way, HubUse use, AccessChange access, PlanInput input)
    {
        if (access.After.Find(use.Hub.Path) is not IotHubView hub)
            return null;
        var left = access.After.Part<TopologyUses>().Of(hub).Where(left => left.Purpose == use.Purpose && left.Place.Key == use.Place.Key).ToArray();
        return IsGone(way.Target.Path, access) && left.Length > 0 ? Broken(way, StepKind.Name, $"it is deleted, and {use.Description} of the hub still names it")
            : Identity(use.Authentication) is { } identity && IsGone(identity, access) && left.Any(left => Identity(left.Authentication) == identity)
                ? Broken(way, StepKind.Proof, $"identity {input.PathOf(identity)} is deleted, and {use.Description} of the hub still shows it")
            : null;
    }

    private static Way? OfService(Way way, LinkedHubView link, AccessChange access, PlanInput input)
    {
        if (access.After.Find(way.From) is not DeviceProvisioningServiceView service)
            return null;
        var left = service.LinkedHubs.Known.Where(left => left.Hub.TargetPath == way.Target.Path).ToArray();
        return IsGone(way.Target.Path, access) && left.Length > 0 ? Broken(way, StepKind.Name, "it is deleted, and the service is still linked to it")
            : Identity(link.Authentication) is { } identity && IsGone(identity, access) && left.Any(left => Identity(left.Authentication) == identity)
                ? Broken(way, StepKind.Proof, $"identity {input.PathOf(identity)} is deleted, and the service still shows it")
            : null;
    }

    private static Way? OfIdentity(Way way, AccessChange access, PlanInput input) => way.Identity is { } identity && IsGone(identity, access)
        && access.After.Part<TopologyWays>().OfServices.Any(left => left.From == way.From && left.To == way.To && left.Identity == identity)
            ? Broken(way, StepKind.Proof, $"identity {input.PathOf(identity)} is deleted, and it still goes by that")
            : null;

    private static string? Identity(EndpointAuthenticationView authentication) =>
        authentication.Kind.Is(AuthenticationKind.UserAssigned) == Answer.Yes ? authentication.Identity.TargetPath : null;

    private static bool IsGone(string path, AccessChange access) => access.Before.Find(path) is not null && access.After.Find(path) is null;

    private static Way Broken(Way way, StepKind kind, string words) =>
        new(way.From, way.To, way.Target, [new Chain(Goes.Nowhere, [Step.Of(kind, Answer.No, words)])]) { OfHub = way.OfHub, OfService = way.OfService };
}
