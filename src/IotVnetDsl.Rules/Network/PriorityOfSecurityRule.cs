using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Network;

/// <summary>Rules of a security group have priorities of their own in each direction.</summary>
internal sealed class PriorityOfSecurityRule : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3030", "Two security rules of one priority and direction", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var group in context.Each<NetworkSecurityGroupView>())
        {
            var first = new Dictionary<(TrafficDirection Direction, long Priority), SecurityRuleView>();
            foreach (var rule in group.Rules.Known)
            {
                if (rule.Direction.Known is not { } direction || rule.Priority.Known is not { } priority)
                    continue;
                if (!first.TryGetValue((direction, priority), out var other))
                    first.Add((direction, priority), rule);
                // Two of one name are the matter of another rule.
                else if (rule.Name.Known is { } name && !string.Equals(name, other.Name.Known, StringComparison.OrdinalIgnoreCase))
                    context.Report(rule.Priority, $"Rule '{name}' of '{group.Path}' has the priority of '{other.Name.Known}' ({direction}): Azure refuses the second (SecurityRuleConflict)");
            }
        }
    }
}
