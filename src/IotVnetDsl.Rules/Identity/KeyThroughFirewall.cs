using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A target behind a firewall is reached by identity: no exception lets a key pass.</summary>
internal sealed class KeyThroughFirewall : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD2002", "A key does not pass the target's firewall", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var (use, firewall) in EgressFault.UsesBy(context.Graph, EgressAuthentication.Key))
        {
            // Keys that are switched off have a rule of their own.
            if (firewall.IsClosed.And(firewall.RefusesKeys.Not()) != Answer.Yes)
                continue;

            // Addresses of the hub may be among those that get in, as long as Azure does not change them.
            var admitsSome = firewall.IsPublicAccessOff.Not().And(firewall.AdmitsSome) == Answer.Yes;
            EgressFault.Report(
                context,
                use,
                $"{use.Description} of '{use.Hub.Path}' shows a key to '{firewall.Target.Path}', whose firewall {(admitsSome ? "lets only listed addresses in" : "refuses it")}: "
                    + "only the hub's system-assigned identity passes as a trusted service",
                admitsSome ? Severity.Warning : null);
        }
    }
}
