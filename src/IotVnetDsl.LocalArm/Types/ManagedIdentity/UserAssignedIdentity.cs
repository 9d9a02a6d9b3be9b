using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.ManagedIdentity;

internal sealed class UserAssignedIdentity : ResourceType
{
    public override string Name => "Microsoft.ManagedIdentity/userAssignedIdentities";

    public override NameRule NameRule { get; } = new(3, 128, "^[A-Za-z0-9][A-Za-z0-9_-]*$",
        "A name has 3 to 128 letters, digits, hyphens and underscores and starts with a letter or digit.");

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.tenantId", "properties.principalId", "properties.clientId"];

    public override IReadOnlyList<Default> Defaults { get; } = [new("tags", new JsonObject())];

    public override void Prepare(WriteContext write)
    {
        if (!write.IsCreate)
            return;
        write.Body.Put("properties.tenantId", IdentityDirectory.Tenant);
        write.Body.Put("properties.principalId", write.Cloud.Directory.Create(write.Id));
        write.Body.Put("properties.clientId", Guid.NewGuid().ToString());
    }

    /// <summary><c>POST {identity}/listAssociatedResources</c>.</summary>
    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action)
    {
        if (request.Method != "POST" || !action.Equals("listAssociatedResources", StringComparison.OrdinalIgnoreCase))
            return null;
        var users = cloud.Store.Resources.Rows.Where(user => user.Body.At("identity.userAssignedIdentities") is JsonObject identities
            && identities.Any(identity => identity.Key.Equals(record.Id.Text, StringComparison.OrdinalIgnoreCase)));
        var shown = new JsonArray([.. users.Select(user => new JsonObject
        {
            ["id"] = user.Id.Text,
            ["name"] = user.Id.Name,
            ["type"] = user.Id.Type,
            ["resourceGroup"] = user.Id.ResourceGroup?.Name,
            ["subscriptionId"] = user.Id.Subscription?.Name,
        })]);
        return new ArmResponse(200, new JsonObject { ["totalCount"] = shown.Count, ["value"] = shown });
    }

    public override void Deleted(Cloud cloud, ResourceRecord record) =>
        cloud.Directory.Remove(record.Body.Text("properties.principalId"));
}
