using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.ServiceBus;

internal sealed class Subscriptions : ChildResourceType
{
    public override string GraphType => "ServiceBusNamespace";

    public override string Member => "Subscriptions";

    public override string ItemType => "TopicSubscription";

    public override string ArmType => "Microsoft.ServiceBus/namespaces/topics/subscriptions";

    public override string ParentType => "Microsoft.ServiceBus/namespaces/topics";

    public override string Segment => "subscriptions";

    public override string ApiVersion => "2024-01-01";

    public override string Theme => "targets";

    public override Tier Tier => Tier.HubChild;

    public override ImmutableArray<string> ReadOnly => Entities.ReadOnly;

    protected override ImmutableArray<ModelledProperty> Modelled => [Entities.Sessions, Entities.Deliveries, Entities.Lock, Entities.TimeToLive, Entities.Expired];

    protected override IEnumerable<ParentOfItems> Parents(GraphNode node, MappingContext context) => ParentsIn(node, context, "Topics", "topics");
}
