using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>Consumer groups of a hub's built-in endpoint.</summary>
internal sealed class ConsumerGroups : ChildResourceType
{
    public override string GraphType => "IotHub";

    public override string Member => "ConsumerGroups";

    public override string ItemType => "ConsumerGroup";

    public override string ArmType => "Microsoft.Devices/IotHubs/eventHubEndpoints/ConsumerGroups";

    public override string ParentType => "Microsoft.Devices/IotHubs";

    public override string Segment => "eventHubEndpoints/events/ConsumerGroups";

    public override string ApiVersion => "2023-06-30";

    public override string Theme => "hub";

    public override Tier Tier => Tier.HubChild;

    public override ImmutableArray<string> BuiltIn => ["$Default"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        // Required by the type, though it only repeats the name. Answers leave it out: recording azure-cli-2021/test_iot_hub.
        new("name", "properties.name") { Mapping = Mapping.Follows(group => group.Value("Name")), IsWriteOnly = true, IsDetail = true },
    ];
}
