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
