using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class PrivateDnsZones : GroupResourceType
{
    public override string GraphType => "PrivateDnsZone";

    public override string ArmType => "Microsoft.Network/privateDnsZones";

    public override string ApiVersion => "2024-06-01";

    public override string Theme => "zones";

    public override Tier Tier => Tier.Zone;

    public override bool ObeysConditions => true;

    public override ImmutableArray<string> ReadOnly =>
    [
        "properties.internalId", "properties.maxNumberOfRecordSets", "properties.maxNumberOfVirtualNetworkLinks",
        "properties.maxNumberOfVirtualNetworkLinksWithRegistration", "properties.numberOfRecordSets",
        "properties.numberOfVirtualNetworkLinks", "properties.numberOfVirtualNetworkLinksWithRegistration",
    ];

    protected override ImmutableArray<ModelledProperty> Modelled => [];

    protected override bool IsGlobal => true;
}
