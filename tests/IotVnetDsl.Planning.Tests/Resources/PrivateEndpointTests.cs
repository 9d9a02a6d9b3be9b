using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>What Azure keeps of a private endpoint, and what belongs to it once only.</summary>
public sealed class PrivateEndpointTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_way_of_approval_is_another_endpoint(bool wasManual)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new AskingPlant(wasManual));

        var plan = await arm.DeployAsync(new AskingPlant(!wasManual), "replace:pe-hub", "cutoff:Hub");

        var replaced = plan.Operations.Where(operation => operation.Resource.Path == "HubEndpoint").ToArray();
        Assert.Equal([OperationKind.Replace, OperationKind.Replace], replaced.Select(operation => operation.Kind));
        Assert.Equal("Azure cannot change how a private endpoint's connection is approved", replaced[0].Reason);
        Assert.Equal(!wasManual, BodyPath.Get(arm["/pe-hub"], "properties.manualPrivateLinkServiceConnections[0].name") is not null);
        Assert.Equal(wasManual, BodyPath.Get(arm["/pe-hub"], "properties.privateLinkServiceConnections[0].name") is not null);
        Assert.Equal([], (await arm.PlanAsync(new AskingPlant(!wasManual))).Operations);
    }

    [Fact]
    public async Task A_zone_group_of_another_name_is_the_endpoints_only_one()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        var ours = arm.Ids.Single(id => id.Contains("/privateDnsZoneGroups/", StringComparison.Ordinal));
        var byHand = ours[..^ResourceId.Name(ours).Length] + "by-hand";
        arm.Put(byHand, arm[ours]);
        arm.Remove(ours);

        Assert.Equal([], (await arm.PlanAsync(new Plant())).Operations);

        BodyPath.Set(arm[byHand], "properties.privateDnsZoneConfigs", new System.Text.Json.Nodes.JsonArray());
        Assert.Equal(byHand, Assert.Single((await arm.DeployAsync(new Plant())).Operations).Resource.Id);
        Assert.Equal([], (await arm.PlanAsync(new Plant())).Operations);
    }

    private sealed record AskingPlant(bool IsManual) : Plant
    {
        public override PrivateEndpoint HubEndpoint => base.HubEndpoint! with { Approval = IsManual ? new("please") : null };
    }
}
