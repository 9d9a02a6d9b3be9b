using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.ManagedIdentity;

internal sealed class UserAssignedIdentities : GroupResourceType
{
    public override string GraphType => "UserAssignedIdentity";

    public override string ArmType => "Microsoft.ManagedIdentity/userAssignedIdentities";

    public override string ApiVersion => "2023-01-31";

    public override string Theme => "identities";

    public override Tier Tier => Tier.Identity;

    public override ImmutableArray<string> ReadOnly => ["properties.tenantId", "properties.principalId", "properties.clientId"];

    protected override ImmutableArray<ModelledProperty> Modelled => [];
}
