using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Access;

/// <summary>A namespace's tier can do what is asked of it.</summary>
internal sealed class TargetTierNeeds : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4008", "The target's tier cannot do what is asked", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var tier in NamespaceTier.All)
        {
            foreach (var target in context.Graph.OfType(tier.Type).Where(target => target["Sku"]["Name"].Is(tier.Tier) == Answer.Yes))
            {
                var asked = tier.Lacks.Where(what => IsAsked(context.Graph, target, what) == Answer.Yes).ToArray();
                if (asked.Length > 0)
                {
                    context.Report(
                        target,
                        "Sku",
                        $"'{target.Path}' is {tier.Tier}, which has no {string.Join(" and no ", asked)}: choose {tier.Least}",
                        data: FindingData.Of((FindingData.Nearest, tier.Least)));
                }
            }
        }
    }

    private static Answer IsAsked(GraphView graph, NodeView target, string what) => what switch
    {
        "firewall" => target["Firewall"]["DefaultAction"].Is("Deny").Or(target["Firewall"]["IpRules"].AnyItem(_ => Answer.Yes)),
        "topics" => target["Topics"].AnyItem(_ => Answer.Yes),
        _ => graph.OfType("PrivateEndpoint")
            .Select(endpoint => (endpoint["Target"] is ReferenceValue { Path: { } path } && path == target.Path).ToAnswer())
            .Any(),
    };
}
