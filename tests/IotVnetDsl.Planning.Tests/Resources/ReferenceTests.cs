namespace IotVnetDsl.Planning.Tests.Resources;

public sealed class ReferenceTests
{
    [Fact]
    public void A_reference_to_one_of_two_that_have_one_name_says_which_they_are()
    {
        var problem = Assert.Single(Planner.FromNothing(new TwoSites().Graph(), Requests.Local()).Problems);

        Assert.Equal(("IVD6003", "HubWritesArchive"), (problem.Code, problem.Path));
        Assert.Equal(
            "'HubWritesArchive' refers to the StorageAccount 'sitearchive', which 'Munich/Archive' and 'Oslo/Archive' both declare: give them different names",
            problem.Message);
    }

    [Fact]
    public void A_group_that_nothing_declares_is_no_scope_even_if_one_of_its_name_is_declared_in_another_subscription()
    {
        var problem = Assert.Single(Planner.FromNothing(new TwoSubscriptions { IsGivenToGroup = true }.Graph(), Requests.Local()).Problems);

        Assert.Equal(("IVD6003", "Reads"), (problem.Code, problem.Path));
    }

    [Fact]
    public void What_stands_in_a_group_that_is_named_only_is_in_the_subscription_that_is_stated() => Assert.Equal(
        [$"/subscriptions/{TwoSubscriptions.Elsewhere}/resourceGroups/rg-two/providers/Microsoft.Storage/storageAccounts/twoarchive"],
        Requests.FromNothing(new TwoSubscriptions().Graph()).Operations.Where(operation => operation.Resource.Path == "Archive").Select(operation => operation.Resource.Id));

    private sealed record TwoSubscriptions : Topology
    {
        public const string Elsewhere = "00000000-0000-0000-0000-000000000002";

        public bool IsGivenToGroup { get; init; }

        public override string Id => "two";

        public override ResourceGroup ResourceGroup => new("rg-two", Region.EastUS);

        public StorageAccount Archive => new("twoarchive") { ResourceGroup = Named, Region = IotVnetDsl.Region.EastUS };

        public UserAssignedIdentity Reader => new("reader");

        public RoleAssignment? Reads => IsGivenToGroup ? new(Reader.Principal, Role.Reader, Named) : null;

        private static ResourceGroup Named => new("rg-two", IotVnetDsl.Region.EastUS) { Subscription = Elsewhere };
    }

    private sealed record TwoSites : Topology
    {
        public override string Id => "sites";

        public override ResourceGroup ResourceGroup => new("rg-sites", Region.EastUS);

        public Site Munich => new("munich");

        public Site Oslo => new("oslo");

        public UserAssignedIdentity Writer => new("writer");

        public RoleAssignment HubWritesArchive => new(Writer.Principal, Role.StorageBlobDataContributor, Munich.Archive);
    }

    private sealed record Site(string Title) : Module
    {
        public override string Name { get; init; } = Title;

        public override ResourceGroupReference? ResourceGroup => Own;

        public ResourceGroup Own => new($"rg-{Name}", Region.EastUS);

        public StorageAccount Archive => new("sitearchive");
    }
}
