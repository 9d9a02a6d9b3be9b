using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.ServiceBus;

internal sealed class Queues : ChildResourceType
{
    public override string GraphType => "ServiceBusNamespace";

    public override string Member => "Queues";

    public override string ItemType => "Queue";

    public override string ArmType => "Microsoft.ServiceBus/namespaces/queues";

    public override string ParentType => "Microsoft.ServiceBus/namespaces";

    public override string Segment => "queues";

    public override string ApiVersion => "2024-01-01";

    public override string Theme => "targets";

    public override Tier Tier => Tier.TargetChild;

    public override ImmutableArray<string> ReadOnly => Entities.ReadOnly;

    protected override ImmutableArray<ModelledProperty> Modelled =>
        [Entities.Sessions, Entities.DuplicateDetection, Entities.Deliveries, Entities.Lock, Entities.TimeToLive, Entities.Expired, Entities.Size];
}
