using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.EventHub;

internal sealed class ConsumerGroups : ChildResourceType
{
    public override string GraphType => "EventHubsNamespace";

    public override string Member => "ConsumerGroups";

    public override string ItemType => "ConsumerGroup";

    public override string ArmType => "Microsoft.EventHub/namespaces/eventhubs/consumergroups";

    public override string ParentType => "Microsoft.EventHub/namespaces/eventhubs";

    public override string Segment => "consumergroups";

    public override string ApiVersion => "2024-01-01";

    public override string Theme => "targets";

    public override Tier Tier => Tier.HubChild;

    public override ImmutableArray<string> BuiltIn => ["$Default"];

    public override ImmutableArray<string> ReadOnly => ["location", "properties.createdAt", "properties.updatedAt"];

    protected override ImmutableArray<ModelledProperty> Modelled => NameOnly;

    protected override IEnumerable<ParentOfItems> Parents(GraphNode node, MappingContext context) => ParentsIn(node, context, "EventHubs", "eventhubs");
}
