using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;

namespace IotVnetDsl.Rules.Access;

/// <summary>A key of one's own stands where it can be used: by an identity that is there, in a vault that loses none and lets Azure's services in.</summary>
internal sealed class UsableKey : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4031", "A key of one's own cannot be used", Severity.Error);

    public override void Check(RuleContext context)
    {
        var doors = context.Topology.Part<TopologyDoors>();
        foreach (var use in KeyUse.Of(context))
        {
            if (Fault(use, doors) is { } fault)
                context.Report(use.Key.Self, $"'{use.User.Path}' cannot use its key: {fault}");
        }
    }

    private static string? Fault(KeyUse use, TopologyDoors doors)
    {
        if (use.User.MayHoldWhatOthersKeep == Answer.No && use.HasIdentity == Answer.No)
        {
            return use.IsByOwnIdentity
                ? "it has no identity of its own; set Identity to Identity.SystemAssigned, or name one with the key"
                : "the identity that is named with the key is not attached to it; add it to the UserAssignedIdentities of its Identity";
        }

        if (use.Vault is not { } vault || vault.MayHoldWhatOthersKeep != Answer.No)
            return null;
        if (vault.PurgeProtection.IsUnset() || vault.PurgeProtection.Is(false) == Answer.Yes)
            return $"Azure wants a vault that nothing is purged from; set PurgeProtection = true of '{vault.Path}'";
        return doors.Of(vault)!.AdmitsTrustedServices == Answer.No
            ? $"the firewall of '{vault.Path}' lets no trusted service in; set TrustedServices = true"
            : null;
    }
}
