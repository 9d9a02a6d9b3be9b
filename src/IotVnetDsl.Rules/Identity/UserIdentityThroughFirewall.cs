using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Uses;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A target behind a firewall is reached by the hub's own identity: a user-assigned one is no trusted service.</summary>
internal sealed class UserIdentityThroughFirewall : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2009", "A user-assigned identity does not pass the target's firewall", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var (use, door) in OtherProof.UsesBy(context, Proof.UserIdentity))
        {
            if (door.AdmitsEverybody != Answer.No || !OtherProof.MattersAt(door))
                continue;

            var admitsSome = OtherProof.AdmitsSome(door);
            OtherProof.Report(
                context,
                use,
                $"{use.Description} of '{use.Hub.Path}' comes with a user-assigned identity to '{door.Target.Path}', whose firewall "
                    + $"{(admitsSome ? "lets only listed addresses in" : "refuses it")}: only the hub's system-assigned identity passes as a trusted service",
                admitsSome ? Severity.Warning : null);
        }
    }
}
