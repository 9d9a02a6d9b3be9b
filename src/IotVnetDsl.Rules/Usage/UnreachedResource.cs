using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Usage;

/// <summary>What a resource refers to is declared by a property of the topology, or nothing would make it.</summary>
internal sealed class UnreachedResource : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD6003", "A resource that no public property reaches", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var resource in context.Each().Where(resource => !resource.IsExpanded))
        {
            // A resource group may be named only: others make it.
            foreach (var (reference, _) in resource.References.Where(stated => stated.Reference.Self.Path != nameof(GroupedResourceView.ResourceGroup)))
                Check(context, reference);
        }
    }

    private static void Check(RuleContext context, ReferenceProperty reference)
    {
        if (reference.Known is not { Path: null, Name: ScalarValue name } loose || context.Topology.MayHoldMoreOf(loose.Type) != Answer.No)
            return;
        // One of the name may be meant; which, the plan asks.
        if (context.Topology.AllOf(loose.Type).Any(known => known.Name.Is(name.ToString()) != Answer.No && MayBeThere(loose, known.Placement)))
            return;
        context.Report(
            reference,
            $"'{reference.Self.Owner.Path}' refers to the {loose.Type} '{name}', which no property of the topology declares: make it a public property, "
                + "with Existing = true where others keep it");
    }

    // What is in another subscription than the reference states is another resource.
    private static bool MayBeThere(ReferenceValue loose, GraphScope placed) =>
        (loose.ResourceGroup as ReferenceValue ?? loose).Subscription.Text() is not { } stated || placed.Subscription.Text() is not { } actual
            || string.Equals(stated, actual, StringComparison.OrdinalIgnoreCase);
}
