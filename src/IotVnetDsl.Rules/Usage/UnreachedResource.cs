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
            var stated = resource.Stated.Where(member => member.Path != nameof(GroupedResourceView.ResourceGroup)).ToArray();
            foreach (var member in stated.Concat(stated.SelectMany(member => member.Records).SelectMany(record => record.Stated)))
            {
                foreach (var reference in References(member))
                    Check(context, reference);
            }
        }
    }

    private static IEnumerable<ReferenceProperty> References(Property member) => member.Value switch
    {
        ReferenceValue => [new(member)],
        SequenceValue => member.Items.Where(item => item.Value is ReferenceValue).Select(item => new ReferenceProperty(item)),
        _ => [],
    };

    private static void Check(RuleContext context, ReferenceProperty reference)
    {
        if (reference.Known is not { Path: null, Name: ScalarValue name } loose || context.Topology.MayHoldMoreOf(loose.Type) != Answer.No)
            return;
        // One of the name may be meant; which, the plan asks.
        if (context.Topology.AllOf(loose.Type).Any(known => known.Name.Is(name.ToString()) != Answer.No))
            return;
        context.Report(
            reference,
            $"'{reference.Self.Owner.Path}' refers to the {loose.Type} '{name}', which no property of the topology declares: make it a public property, "
                + "with Existing = true where others keep it");
    }
}
