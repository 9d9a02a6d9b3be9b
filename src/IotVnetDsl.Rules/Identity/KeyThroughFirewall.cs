using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Uses;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A target behind a firewall is reached by identity: no exception lets a key pass.</summary>
internal sealed class KeyThroughFirewall : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD2002", "A key does not pass the target's firewall", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var (use, door) in OtherProof.UsesBy(context, Proof.Key))
        {
            // Keys that are switched off have a rule of their own.
            if (door.AdmitsEverybody.Not().And(door.TakesKeys) != Answer.Yes || !OtherProof.MattersAt(door))
                continue;

            var admitsSome = OtherProof.AdmitsSome(door);
            OtherProof.Report(
                context,
                use,
                $"{use.Description} of '{use.Hub.Path}' shows a key to '{door.Target.Path}', whose firewall {(admitsSome ? "lets only listed addresses in" : "refuses it")}: "
                    + "only the hub's system-assigned identity passes as a trusted service",
                admitsSome ? Severity.Warning : null);
        }
    }
}
