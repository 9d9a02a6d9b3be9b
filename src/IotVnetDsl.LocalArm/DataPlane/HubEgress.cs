using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Authorization;
using IotVnetDsl.LocalArm.Types.Devices;

namespace IotVnetDsl.LocalArm.DataPlane;

/// <summary>Whether a hub gets into a target: identity or key, role, firewall. It never runs through a virtual network.</summary>
internal sealed class HubEgress(Cloud cloud)
{
    public Verdict Ask(ResourceRecord hub, HubEndpoint endpoint)
    {
        var target = EgressTarget.Of(cloud, endpoint);
        if (endpoint.IsIdentityBased)
            return Ask(hub, target, endpoint.UserAssignedIdentity, byKey: false);
        if (WrongKey(target, endpoint) is { } wrong)
            return Verdict.No(wrong);
        return Ask(hub, target, null, byKey: true);
    }

    /// <param name="hub">In force.</param>
    /// <param name="target">What it writes to.</param>
    /// <param name="userAssigned">Id of the user-assigned identity; null is the system-assigned one.</param>
    /// <param name="byKey">It presents a key and no identity.</param>
    public Verdict Ask(ResourceRecord hub, EgressTarget target, string? userAssigned, bool byKey)
    {
        if (target.Missing is { } missing)
            return Verdict.No(missing);
        var service = target.Service!;
        if (Outbound(hub, target) is { } outbound)
            return Verdict.No(outbound);
        if (target.CannotTakeMessages is { } cannot)
            return Verdict.No(cannot);
        if (target.IsStorage && service.Body.Says("sku.tier", "Premium") && !service.Body.Says("kind", "BlockBlobStorage"))
            return Verdict.No($"'{service.Id.Name}' is a premium account for page blobs");
        if ((byKey ? KeysOff(target) : Unauthorized(hub, target, userAssigned)) is { } refused)
            return Verdict.No(refused);
        // Into an account of Cosmos DB it gets for standing in Azure, whatever it shows.
        var trusted = target.IsCosmos || (!byKey && userAssigned is null);
        var door = new PublicDoor(cloud).Asks(service, builtInEndpoint: false, new Caller(null, null, trusted) { Resource = trusted ? hub.Id : null });
        return door.After([byKey ? "by key" : userAssigned is null ? "by the system-assigned identity" : $"by the user-assigned identity '{userAssigned}'"]);
    }

    private string? Unauthorized(ResourceRecord hub, EgressTarget target, string? userAssigned)
    {
        if (Identities.PrincipalOf(hub.Body, userAssigned) is not { } principal)
            return userAssigned is null ? $"hub '{hub.Id.Name}' has no system-assigned identity" : $"'{userAssigned}' is not attached to hub '{hub.Id.Name}'";
        foreach (var action in target.NeededActions.Concat(target.ActionsNeededLater))
        {
            if (!Roles.Grant(cloud, principal, action, target.RoleScope(action)))
                return $"no role in effect grants {action} on '{target.RoleScope(action).Text}' to the identity";
        }

        return null;
    }

    private static string? KeysOff(EgressTarget target) => target.IsStorage
        ? target.Service!.Body.Flag("properties.allowSharedKeyAccess") == false ? $"shared keys of '{target.Service.Id.Name}' are switched off" : null
        : target.Service!.Body.Flag("properties.disableLocalAuth") == true ? $"local authentication of '{target.Service.Id.Name}' is switched off" : null;

    private string? WrongKey(EgressTarget target, HubEndpoint endpoint)
    {
        if (target.Service is not { } service)
            return null;
        var keys = target.IsCosmos ? [service.Hidden.Text("primaryMasterKey"), service.Hidden.Text("secondaryMasterKey")]
            : target.IsStorage ? [service.Hidden.Text("key1"), service.Hidden.Text("key2")]
            : cloud.Store.Under(service.Id)
                .Where(rule => rule.Id.Type.EndsWith("/authorizationRules", StringComparison.OrdinalIgnoreCase))
                .Where(rule => rule.Id.Name.Equals(endpoint.KeyName, StringComparison.OrdinalIgnoreCase))
                .Where(rule => rule.Body.Texts("properties.rights").Contains("Send"))
                .SelectMany(rule => new[] { rule.Hidden.Text("primaryKey"), rule.Hidden.Text("secondaryKey") }).ToList();
        return keys.Any(key => SealedSecrets.Same(endpoint.Key, key)) ? null : $"the key of endpoint '{endpoint.Name}' opens nothing in '{service.Id.Name}'";
    }

    private string? Outbound(ResourceRecord hub, EgressTarget target)
    {
        if (hub.Body.Flag("properties.restrictOutboundNetworkAccess") != true)
            return null;
        var host = target.Service!.Id.Name + (target.IsCosmos ? $".{cloud.Names.Documents}" : target.IsStorage ? $".blob.{cloud.Names.Storage}" : $".{cloud.Names.Messaging}");
        return hub.Body.Texts("properties.allowedFqdnList").Contains(host, StringComparer.OrdinalIgnoreCase)
            ? null
            : $"hub '{hub.Id.Name}' restricts outbound access and does not list '{host}'";
    }
}
