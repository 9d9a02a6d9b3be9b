using IotVnetDsl.Rules.Egress;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Access;

/// <summary>The firewall of a target lets the hubs in that write to it by their own identity.</summary>
internal sealed class TrustedServices : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4001", "The target's firewall shuts the hub out", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var shut in ShutTarget.Of(context.Graph))
        {
            // Where public access is off as a whole, the exception alone may not be enough: that has a rule of its own.
            if (shut.Firewall.IsPublicAccessOff != Answer.No)
                continue;

            context.Report(
                shut.Firewall.Target,
                shut.Firewall.ExceptionPath,
                $"The firewall of '{shut.Firewall.Target.Path}' shuts out {shut.Users}: its exception for trusted services is off",
                data: FindingData.Of((FindingData.Target, shut.Firewall.Target.Path)));
        }
    }
}
