using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class ApplicationSecurityGroups : GroupResourceType
{
    public override string GraphType => "ApplicationSecurityGroup";

    public override string ArmType => "Microsoft.Network/applicationSecurityGroups";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "networks";

    public override Tier Tier => Tier.Network;

    public override ImmutableArray<string> ReadOnly => ["properties.resourceGuid"];

    protected override ImmutableArray<ModelledProperty> Modelled => [];
}
