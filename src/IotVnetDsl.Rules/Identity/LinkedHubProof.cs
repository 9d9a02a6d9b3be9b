using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A provisioning service signs in to a hub with what it has, and what the hub takes.</summary>
internal sealed class LinkedHubProof : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD2014", "A provisioning service cannot sign in to its hub", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var service in context.Each<DeviceProvisioningServiceView>())
        {
            foreach (var link in service.LinkedHubs.Known)
            {
                if (Fault(service, link) is { } fault)
                    context.Report(link.Authentication.IsUnset() ? link.Self : link.Authentication.Self, $"'{service.Path}' {fault}");
            }
        }
    }

    private static string? Fault(DeviceProvisioningServiceView service, LinkedHubView link)
    {
        var kind = link.Authentication.Kind;
        if (link.Hub.Target<IotHubView>() is { } hub && kind.Is(AuthenticationKind.Key).And(hub.DisableLocalAuthentication.Is(true)) == Answer.Yes)
            return $"shows a key to '{hub.Path}', which refuses keys (DisableLocalAuthentication = true): sign in by its identity";
        // What others have given it is theirs to know.
        if (service.MayHoldWhatOthersKeep != Answer.No)
            return null;
        if (LinkedHubs.IsByOwnIdentity(link).And(service.Identity.HasSystem.Not()) == Answer.Yes)
            return "signs in to its hub by its own identity and has none: set Identity to Identity.SystemAssigned";
        return kind.Is(AuthenticationKind.UserAssigned).And(Attached(service, link).Not()) == Answer.Yes
            ? "signs in to its hub by an identity that is not attached to it: add it to the UserAssignedIdentities of its Identity"
            : null;
    }

    private static Answer Attached(DeviceProvisioningServiceView service, LinkedHubView link) => link.Authentication.Identity.TargetPath is { } identity
        ? service.Identity.UserAssignedIdentities.Any(attached => attached.TargetPath is { } path ? (path == identity).ToAnswer() : Answer.CannotSay)
        : Answer.CannotSay;
}
