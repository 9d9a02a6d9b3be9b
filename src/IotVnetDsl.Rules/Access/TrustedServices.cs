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
        var uses = context.Graph.OfType("IotHub")
            .SelectMany(EgressUse.Of)
            .Where(use => use.Authentication == EgressAuthentication.SystemIdentity && use.Target is { Path: not null })
            .GroupBy(use => use.Target!.Path!, StringComparer.Ordinal);
        foreach (var group in uses)
        {
            if (context.Graph.Resolve(group.First().Target!) is { } target)
                Check(context, new TargetFirewall(target), group);
        }
    }

    private static void Check(RuleContext context, TargetFirewall firewall, IEnumerable<EgressUse> uses)
    {
        if (firewall.IsClosed.And(firewall.LetsTrustedServicesIn.Not()) != Answer.Yes)
            return;

        var shutOut = string.Join(", ", uses.Select(use => $"{use.Description} of '{use.Hub.Path}'"));
        context.Report(
            firewall.Target,
            firewall.ExceptionPath,
            $"The firewall of '{firewall.Target.Path}' shuts out {shutOut}: its exception for trusted services is off",
            data: FindingData.Of((FindingData.Target, firewall.Target.Path)));
    }
}
