using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class UnusedRoleTests
{
    private const string Uses = "Endpoints = [new StorageEndpoint(\"archive\", Archive.Container(\"telemetry\"))]";

    [Fact]
    public void Fires_at_a_role_on_an_account_that_is_not_used()
    {
        var found = Assert.Single(Of("Lake", Uses));

        Assert.Equal(("Extra", "", Severity.Suggestion), (found.Finding.Path, found.Finding.PropertyPath, found.Severity));
        Assert.Equal("'Extra' gives 'Hub' a role on 'Lake', which nothing of the hub uses", found.Message);
    }

    [Theory]
    [InlineData("Archive.Container(\"uploads\")", Uses, "'Extra' gives 'Hub' a role on 'uploads' of 'Archive', which nothing of the hub uses")]
    [InlineData("Archive", "Capacity = 1", "'Extra' gives 'Hub' a role on 'Archive', which nothing of the hub uses")]
    public void Fires_at_a_container_beside_the_one_that_is_used_and_at_a_hub_that_writes_nowhere(string scope, string hub, string message) =>
        Assert.Equal(message, Assert.Single(Of(scope, hub)).Message);

    [Theory]
    [InlineData("Archive", Uses)]
    [InlineData("ResourceGroup", Uses)]
    [InlineData("Hub", Uses)]
    public void Is_silent_where_it_is_used_or_may_be_for_something_else(string scope, string hub) => Assert.Empty(Of(scope, hub));

    [Fact]
    public void Leaves_one_that_misses_its_use_to_the_rule_of_that() => Assert.Equal(["IVD2006"], Written.All($$"""
        public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry", "uploads"], SharedKeyAccess = false };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, {{Uses}}, Routes = [new("all", RouteSource.DeviceMessages, "archive")] };
        public RoleAssignment Extra => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("uploads"));
        """).Select(found => found.Finding.Id));

    // Taken out, it would be missing where it was meant to be.
    [Fact]
    public void Leaves_one_that_another_hub_needs_to_the_rule_of_that() => Assert.Equal(["IVD2005"], Written.All($$"""
        public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry"], SharedKeyAccess = false };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, {{Uses}}, Routes = [new("all", RouteSource.DeviceMessages, "archive")] };
        public IotHub Other => new("other") { Identity = Identity.SystemAssigned };
        public RoleAssignment Writes => new(Other.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));
        """).Select(found => found.Finding.Id));

    [Theory]
    [InlineData("Lake", "Endpoints = [.. Environment.GetLogicalDrives().Select(drive => new StorageEndpoint(drive, Archive.Container(\"telemetry\")))]")]
    [InlineData("Lake", "Existing = true")]
    [InlineData("(Environment.UserName == \"x\" ? Lake : Archive)", Uses)]
    public void Is_silent_on_what_is_unknown(string scope, string hub) => Assert.Empty(Of(scope, hub));

    private static IReadOnlyList<Found> Of(string scope, string hub) => [.. Written.Find("IVD2011", $$"""
        public StorageAccount Archive => new("plantarchive") { Containers = ["telemetry", "uploads"] };
        public StorageAccount Lake => new("plantlake") { Containers = ["telemetry"] };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, {{hub}} };
        public RoleAssignment HubWrites => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive.Container("telemetry"));
        public RoleAssignment Extra => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, {{scope}});
        """).Where(found => found.Finding.Path == "Extra")];
}
