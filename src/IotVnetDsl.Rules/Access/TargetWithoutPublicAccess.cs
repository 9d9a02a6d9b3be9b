using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Access;

/// <summary>A target that a hub writes to by its own identity is not closed to public networks as a whole, exception included.</summary>
internal sealed class TargetWithoutPublicAccess : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4002", "The target is closed in a way that the hub cannot pass", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var shut in ShutTarget.Of(context.Graph))
        {
            if (shut.Firewall.IsPublicAccessOff != Answer.Yes)
                continue;

            context.Report(
                shut.Firewall.Target,
                "PublicNetworkAccess",
                $"'{shut.Firewall.Target.Path}' is closed to public networks and to trusted services, which shuts out {shut.Users}: "
                    + "no private endpoint helps a hub; enable public access behind a firewall with the trusted-services exception",
                data: FindingData.Of((FindingData.Target, shut.Firewall.Target.Path)));
        }
    }
}
