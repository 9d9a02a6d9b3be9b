using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A type that lives in a resource group, declared as a resource of its own.</summary>
public abstract class GroupResourceType : ArmResourceType
{
    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context)
    {
        var id = context.IdOf(node);
        yield return Complete(
            Desire(node, node.Value, context, id) with { Parent = context.GroupPath(node) },
            new Source(node, node.Value, context, new HashSet<string>()));
    }

    /// <summary>What the table cannot say: late parts, locks of others.</summary>
    protected virtual DesiredResource Complete(DesiredResource resource, Source source) => resource;
}
