using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

public sealed class SubnetTests
{
    [Fact]
    public async Task A_prefix_is_written_in_one_form_only()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        BodyPath.Set(arm["/subnets/endpoints"], "properties.addressPrefix", null);
        BodyPath.Set(arm["/subnets/endpoints"], "properties.addressPrefixes", new JsonArray("10.20.9.0/24"));

        var plan = await arm.DeployAsync(new Plant());

        var change = Assert.Single(Assert.Single(plan.Operations).Changes);
        Assert.Equal(("10.20.9.0/24", "10.20.1.0/24"), (change.Before, change.After));
        Assert.Equal("10.20.1.0/24", BodyPath.Get(arm["/subnets/endpoints"], "properties.addressPrefix")!.ToString());
        Assert.Null(BodyPath.Get(arm["/subnets/endpoints"], "properties.addressPrefixes"));
    }

    /// <summary>From that version on a new subnet has no way out of its own unless the write says so: the pin does not get there before the property is written.</summary>
    [Theory]
    [InlineData("Microsoft.Network/virtualNetworks")]
    [InlineData("Microsoft.Network/virtualNetworks/subnets")]
    public void The_version_that_is_sent_leaves_new_subnets_their_way_out(string armType)
    {
        const string PrivateByDefault = "2025-07-01";
        var type = ResourceCatalog.Find(armType)!;

        Assert.True(
            string.CompareOrdinal(type.ApiVersion, PrivateByDefault) < 0 || ResourceCatalog.Find("Microsoft.Network/virtualNetworks/subnets")!.Properties.Any(property => property.ArmPath == "properties.defaultOutboundAccess"),
            $"{armType} is sent as {type.ApiVersion}, and nothing says properties.defaultOutboundAccess");
    }
}
