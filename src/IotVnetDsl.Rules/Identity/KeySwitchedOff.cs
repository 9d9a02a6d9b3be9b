using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A target that is reached by key accepts keys.</summary>
internal sealed class KeySwitchedOff : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2013", "Authentication by key to a target whose keys are switched off", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var (use, door) in OtherProof.UsesBy(context, Proof.Key))
        {
            if (door.TakesKeys == Answer.No)
            {
                var keySwitch = door.Target is StorageAccountView ? nameof(StorageAccountView.SharedKeyAccess) : "LocalAuthentication";
                OtherProof.Report(
                    context,
                    use,
                    $"{use.Description} of '{use.Hub.Path}' shows a key to '{door.Target.Path}', which refuses keys ({keySwitch} = false): "
                        + "authenticate by the hub's identity");
            }
        }
    }
}
