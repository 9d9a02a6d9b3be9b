using IotVnetDsl.LocalArm.Deployments;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Types.Resources;

/// <summary>Groups are made at once; deleting one deletes what is in it, and takes a while.</summary>
internal sealed class ResourceGroup : ResourceType
{
    public override string Name => ResourceId.ResourceGroupType;

    public override IReadOnlyList<string> ApiVersions => PublishedVersions.OfResourceManager;

    public override Scope Scope => Scope.Subscription;

    // Azure has no group in global; a switch says whether it is taken all the same.
    public override Placement Placement => Placement.RegionalOrGlobal;

    public override NameRule NameRule { get; } = new(1, 90, @"^[-\w._()]*[-\w_()]$",
        "A resource group name can have 1 to 90 letters, digits, underscores, hyphens, periods and parentheses, and cannot end with a period.");

    public override void CheckDelete(Cloud cloud, ResourceRecord record)
    {
        foreach (var inside in cloud.Store.Under(record.Id).ToList())
            cloud.Types.Of(inside.Id).CheckLeaving(cloud, inside, record.Id);
    }

    /// <summary>Deployments go with the group that they are kept in.</summary>
    public override void Deleted(Cloud cloud, ResourceRecord record)
    {
        base.Deleted(cloud, record);
        var deployments = cloud.Store.Of<DeploymentTable>();
        foreach (var deployment in deployments.Rows.Where(deployment => deployment.Target.Equals(record.Id)).ToList())
            deployments.Remove(deployment.Key);
    }
}
