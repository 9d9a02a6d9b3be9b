
namespace IotVnetDsl.Rules;

/// <summary>
/// A check of the whole topology. Written once against the graph, it runs in the editor, in the build and in the plan.
/// One file each, found without registration. A team's own are written as the product's are (docs/team-rules.md).
/// </summary>
public abstract class Rule
{
    private static readonly Lazy<Rule[]> Discovered = new(() =>
        Discovery.Instances<Rule>().OrderBy(rule => rule.Descriptor.Id, StringComparer.Ordinal).ToArray());

    /// <summary>Every rule of the product, by id.</summary>
    public static IReadOnlyList<Rule> All => Discovered.Value;

    /// <summary>What the rule is called and how grave its findings are.</summary>
    public abstract RuleDescriptor Descriptor { get; }

    /// <summary>Reports what surely is wrong; says nothing about what is unknown.</summary>
    public abstract void Check(RuleContext context);

    /// <summary>Reports what variants do to each other; most rules look at one at a time.</summary>
    public virtual void CheckVariants(IReadOnlyList<RuleContext> variants)
    {
    }
}
