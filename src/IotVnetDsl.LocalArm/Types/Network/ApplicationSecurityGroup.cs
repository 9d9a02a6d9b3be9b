using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>A name for interfaces, that security rules may give in the place of addresses.</summary>
internal sealed class ApplicationSecurityGroup : NetworkResource
{
    public const string TypeName = "Microsoft.Network/applicationSecurityGroups";

    public override string Name => TypeName;

    public override IEnumerable<ResourceId> Users(Cloud cloud, ResourceRecord record) => cloud.Store.OfType(PrivateEndpoint.TypeName)
        .Where(endpoint => endpoint.Body.Items("properties.applicationSecurityGroups").Any(group => group.Says("id", record.Id.Text)))
        .Select(endpoint => endpoint.Id)
        .Concat(cloud.Store.OfType(SecurityRule.TypeName).Where(rule => SecurityRule.Groups(rule.Body).Contains(record.Id.Text, StringComparer.OrdinalIgnoreCase)).Select(rule => rule.Id));

    public override Refusal InUse(ResourceId id, ResourceId user) => new ArmError(400, "InUseApplicationSecurityGroupCannotBeDeleted",
        $"Application security group {id.Text} cannot be deleted because it is in use by {user.Text}.");
}
