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

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("sessions", "properties.requiresSession")
        {
            Mapping = new Member("RequiresSession", Codec.Flag),
            Default = false,
            Immutable = Entities.Fixed,
            Text = Words.YesOrNo,
        },
        Entities.DuplicateDetection,
        new("deliveries", "properties.maxDeliveryCount") { Mapping = new Member("MaxDeliveryCount", Codec.Number), Default = 10 },
        new("lock", "properties.lockDuration")
        {
            Mapping = new Member("LockDuration", Codec.Duration),
            Default = "PT1M",
            Comparison = Comparison.Duration,
            Text = Words.Duration,
        },
        Entities.TimeToLive,
    ];
}
