using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Types.ManagedIdentity;

/// <summary>Lets tokens of another issuer stand for an identity.</summary>
internal sealed class FederatedCredential : ResourceType
{
    public override string Name => "Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials";

    public override IReadOnlyList<string> ApiVersions { get; } = ["2022-01-31-preview", "2023-01-31", "2023-07-31-preview", "2024-11-30", "2025-01-31-preview"];

    public override NameRule NameRule { get; } = new(3, 120, "^[A-Za-z0-9][A-Za-z0-9_-]*$",
        "A name has 3 to 120 letters, digits, hyphens and underscores and starts with a letter or digit.");

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(20, id.Parent!);

    public override bool HasProvisioningState => false;

    public override Refusal NotFound(ResourceId id) => new ArmError(404, "NotFound", $"Resource '{id.Text}' was not found.");

    public override IReadOnlyList<Check> Checks { get; } = [Must.HaveText("properties.issuer"), Must.HaveText("properties.subject")];
}
