using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>
/// What a module is given by those around it refers, it does not declare: the same record, of the same Azure id. The module may state another
/// region for what it declares itself; and where a name is unique in all of Azure, another resource group too.
/// </summary>
/// <param name="equal">Declarations of equal records.</param>
internal sealed class GivenResources(IEnumerable<GraphNode> equal)
{
    private readonly ILookup<string, GraphNode> _declared = equal.ToLookup(node => node.Owner, StringComparer.Ordinal);

    /// <summary>The outermost declaration around the module that it was given from; null for what the module declares itself.</summary>
    public GraphNode? Giver(GraphNode node) => node.Owner.Length == 0
        ? null
        : LogicalPath.Outwards(node.Owner).Skip(1).Reverse()
            .SelectMany(owner => _declared[owner].Where(other => IsSame(node, other)))
            .FirstOrDefault();

    private static bool IsSame(GraphNode node, GraphNode other) =>
        NameRules.Of(node.Type).Any(rule => rule.NameSpace is not null)
        || (node.Scope.ResourceGroup.Equals(other.Scope.ResourceGroup) && node.Scope.Subscription.Equals(other.Scope.Subscription));
}
