using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Rules.Reach.Uses;

/// <summary>How a provisioning service shows its hubs who it is.</summary>
internal static class LinkedHubs
{
    /// <summary>Unset means so.</summary>
    public static Answer IsByOwnIdentity(LinkedHubView link) =>
        link.Authentication.IsUnset() ? Answer.Yes : link.Authentication.Kind.Is(AuthenticationKind.SystemAssigned);

    /// <summary>The identity that the hub sees; null where it is a key, others' or unknown.</summary>
    public static Principal? PrincipalOf(DeviceProvisioningServiceView service, LinkedHubView link)
    {
        if (IsByOwnIdentity(link) == Answer.Yes)
            return new Principal(service.Type, service.Path, Principal.SystemIdentity);
        return link.Authentication.Kind.Is(AuthenticationKind.UserAssigned) == Answer.Yes && link.Authentication.Identity is { TargetPath: { } path, Known: { } known }
            && link.Authentication.Identity.Target<ResourceView>()?.MayHoldWhatOthersKeep == Answer.No
                ? new Principal(known.Type, path, Principal.UserIdentity)
                : null;
    }
}
