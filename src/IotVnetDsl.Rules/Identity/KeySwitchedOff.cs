using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A target that is reached by key accepts keys.</summary>
internal sealed class KeySwitchedOff : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2013", "Authentication by key to a target whose keys are switched off", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var (use, firewall) in EgressFault.UsesBy(context.Graph, EgressAuthentication.Key))
        {
            if (firewall.RefusesKeys == Answer.Yes)
            {
                EgressFault.Report(
                    context,
                    use,
                    $"{use.Description} of '{use.Hub.Path}' shows a key to '{firewall.Target.Path}', which refuses keys ({firewall.KeySwitch} = false): "
                        + "authenticate by the hub's identity");
            }
        }
    }
}
