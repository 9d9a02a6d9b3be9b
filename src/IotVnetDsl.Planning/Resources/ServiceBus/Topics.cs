using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.ServiceBus;

internal sealed class Topics : ChildResourceType
{
    public override string GraphType => "ServiceBusNamespace";

    public override string Member => "Topics";

    public override string ItemType => "Topic";

    public override string ArmType => "Microsoft.ServiceBus/namespaces/topics";

    public override string ParentType => "Microsoft.ServiceBus/namespaces";

    public override string Segment => "topics";

    public override string ApiVersion => "2024-01-01";

    public override string Theme => "targets";

    public override Tier Tier => Tier.TargetChild;

    public override ImmutableArray<string> ReadOnly => Entities.ReadOnly;

    protected override ImmutableArray<ModelledProperty> Modelled => [Entities.DuplicateDetection, Entities.TimeToLive, Entities.Size];
}
