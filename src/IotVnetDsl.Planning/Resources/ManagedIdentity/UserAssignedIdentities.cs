using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.ManagedIdentity;

internal sealed class UserAssignedIdentities : GroupResourceType
{
    /// <summary>The output that roles are given to.</summary>
    public const string Principal = "properties.principalId";

    public override string GraphType => "UserAssignedIdentity";

    public override string ArmType => "Microsoft.ManagedIdentity/userAssignedIdentities";

    public override string ApiVersion => "2023-01-31";

    public override string Theme => "identities";

    public override Tier Tier => Tier.Identity;

    public override ImmutableArray<string> ReadOnly => ["properties.tenantId", Principal, "properties.clientId"];

    protected override ImmutableArray<ModelledProperty> Modelled => [];
}
