using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Facts;
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

    // Azure gives a name of its own domains once: what moves to another group by code alone would be refused as long as it is where it was.
    internal override string? Obstacle(string id, JsonObject body, ActualState actual, Func<string, bool> isDeclared)
    {
        if (Domain is not { } domain)
            return null;
        return OfDomain.Value[domain]
            .SelectMany(type => actual.ByKey(type, resource => resource.Name)[ResourceId.Name(id)]).FirstOrDefault() is { } holder
            ? $"a name under {domain} is unique in all of Azure, and '{holder.Id}' has it: move that (az resource move keeps what is in it), delete it before, or take another name"
            : null;
    }

    // Asked for each resource that is created.
    private static readonly Lazy<ILookup<string?, GroupResourceType>> OfDomain = new(() => ResourceCatalog.Types.OfType<GroupResourceType>().ToLookup(type => type.Domain));

    // Of what has one.
    private string? Domain => NameRules.Of(GraphType).Select(rule => rule.NameSpace).FirstOrDefault(domain => domain is not null);

    /// <summary>What the table cannot say: late parts, locks of others.</summary>
    protected virtual DesiredResource Complete(DesiredResource resource, Source source) => resource;
}
