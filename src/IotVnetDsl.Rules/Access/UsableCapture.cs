using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.EventHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>A capture gets into its account: by an identity that is there, or by a key that is taken, past a firewall that lets Azure's services in.</summary>
internal sealed class UsableCapture : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4032", "An event hub's capture cannot get into its account", Severity.Error);

    public override void Check(RuleContext context)
    {
        var doors = context.Topology.Part<TopologyDoors>();
        foreach (var use in context.Each<EventHubsNamespaceView>().SelectMany(CaptureUse.Of))
        {
            if (Fault(use, doors) is { } fault)
                context.Report(use.Capture.Self, $"What '{use.Streams.Path}' captures cannot be written: {fault}");
        }
    }

    private static string? Fault(CaptureUse use, TopologyDoors doors)
    {
        if (use.Streams.MayHoldWhatOthersKeep == Answer.No && use.IsByIdentity == Answer.Yes && use.HasIdentity == Answer.No)
        {
            return use.IsByOwnIdentity == Answer.Yes
                ? "the namespace has no identity of its own; set its Identity to Identity.SystemAssigned"
                : "the identity that the capture names is not attached to the namespace; add it to the UserAssignedIdentities of its Identity";
        }

        if (use.Account is not { } account || account.MayHoldWhatOthersKeep != Answer.No || doors.Of(account) is not { } door)
            return null;
        if (use.IsByIdentity == Answer.No && door.TakesKeys == Answer.No)
            return $"it signs in by a key, and '{account.Path}' takes none; set Identity = CaptureIdentity.SystemAssigned";
        return door.AdmitsTrustedServices == Answer.No ? $"the firewall of '{account.Path}' lets no trusted service in; set TrustedServices = true" : null;
    }
}
