using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Tests.Resources;

public sealed class RoleAssignmentTests
{
    private const string Elsewhere = "00000000-0000-0000-0000-000000000002";

    [Fact]
    public void The_role_is_that_of_the_scopes_subscription()
    {
        var role = Requests.FromNothing(new AcrossSubscriptions().Graph()).Operations.Single(operation => operation.Key == "HubWritesArchive");

        Assert.StartsWith($"/subscriptions/{Elsewhere}/resourceGroups/rg-archive/", role.Resource.Id, StringComparison.Ordinal);
        Assert.Equal(
            $"/subscriptions/{Elsewhere}/providers/Microsoft.Authorization/roleDefinitions/ba92f5b4-2d11-453d-a403-e96b0029c9fe",
            BodyPath.Get(role.Body, "properties.roleDefinitionId")!.ToString());
    }

    private sealed record AcrossSubscriptions : Topology
    {
        public override string Id => "across";

        public override ResourceGroup ResourceGroup => new("rg-hub", IotVnetDsl.Region.EastUS);

        public ResourceGroup Archives => new("rg-archive", IotVnetDsl.Region.EastUS) { Subscription = Elsewhere };

        public StorageAccount Archive => new("acrossarchive") { ResourceGroup = Archives };

        public IotHub Hub => new("across-hub") { Identity = Identity.SystemAssigned };

        public RoleAssignment HubWritesArchive => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive);
    }
}
