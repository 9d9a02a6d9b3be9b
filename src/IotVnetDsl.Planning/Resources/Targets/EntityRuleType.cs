using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Targets;

/// <summary>Shared access policies of the event hubs, queues or topics of a namespace.</summary>
/// <param name="entities">The namespace's member that holds these.</param>
/// <param name="segment">What stands between the namespace's id and their names.</param>
internal abstract class EntityRuleType(string entities, string segment) : AuthorizationRuleType
{
    protected override IEnumerable<ParentOfItems> Parents(GraphNode node, MappingContext context) => ParentsIn(node, context, entities, segment);
}
