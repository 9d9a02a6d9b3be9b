using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

public sealed class ResourceIdTests
{
    private const string Group = "/subscriptions/s/resourceGroups/rg";
    private const string Hub = Group + "/providers/Microsoft.Devices/IotHubs/hub";

    [Theory]
    [InlineData(Hub, "Microsoft.Devices/IotHubs")]
    [InlineData(Group + "/providers/Microsoft.Network/virtualNetworks/v/subnets/s", "Microsoft.Network/virtualNetworks/subnets")]
    [InlineData(Hub + "/providers/Microsoft.Authorization/roleAssignments/1", "Microsoft.Authorization/roleAssignments")]
    [InlineData(Group, "Microsoft.Resources/resourceGroups")]
    [InlineData("/subscriptions/s", "Microsoft.Resources/subscriptions")]
    public void The_type_is_read_off_the_id(string id, string type) => Assert.Equal(type, ResourceId.TypeOf(id));

    [Theory]
    [InlineData(Hub, Group)]
    [InlineData("/subscriptions/s/providers/Microsoft.Authorization/roleAssignments/1", "/subscriptions/s")]
    public void What_is_in_no_group_is_locked_with_its_subscription(string id, string scope) => Assert.Equal(scope, ResourceId.ScopeOf(id));
}
