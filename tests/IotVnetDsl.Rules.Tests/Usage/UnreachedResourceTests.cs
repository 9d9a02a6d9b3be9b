using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Usage;

public sealed class UnreachedResourceTests
{
    private const string Id = "IVD6003";

    private const string Hub = """
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned };
        """;

    [Fact]
    public void Fires_at_the_reference()
    {
        var found = Assert.Single(Of("""public RoleAssignment Reads => new(Hub.SystemIdentity, Role.Reader, new StorageAccount("elsewhere"));"""));

        Assert.Equal(("Reads", "Scope"), (found.Finding.Path, found.Finding.PropertyPath));
        Assert.StartsWith("'Reads' refers to the StorageAccount 'elsewhere', which no property of the topology declares", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Fires_in_lists_and_parts() => Assert.Equal(["Endpoints[lake].Container"], Of("""
        public IotHub Second => new("second") { Endpoints = [new StorageEndpoint("lake", new StorageAccount("lake") { Containers = ["raw"] }.Container("raw"))] };
        """).Select(found => found.Finding.PropertyPath));

    [Theory]
    [InlineData("""public StorageAccount Other => new("ELSEWHERE") { Existing = true };""")]
    [InlineData("""public StorageAccount Other => new(Environment.MachineName);""")]
    [InlineData("""public IEnumerable<StorageAccount> Others => Environment.GetCommandLineArgs().Select(name => new StorageAccount(name));""")]
    [InlineData("""private StorageAccount Other => new("elsewhere"); public RoleAssignment Writes => new(Hub.SystemIdentity, Role.Contributor, Other);""")]
    public void Is_silent_where_it_is_declared_may_be_or_is_hidden(string other) =>
        Assert.Empty(Of($"""public RoleAssignment Reads => new(Hub.SystemIdentity, Role.Reader, new StorageAccount("elsewhere")); {other}"""));

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000002", "", 0)]
    [InlineData("00000000-0000-0000-0000-000000000002", "00000000-0000-0000-0000-000000000001", 1)]
    [InlineData("00000000-0000-0000-0000-00000000000A", "00000000-0000-0000-0000-00000000000a", 0)]
    public void A_group_in_another_subscription_than_the_one_of_its_name_is_another(string stated, string around, int findings)
    {
        var scope = $$"""new ResourceGroup("rg-plant", Region.EastUS) { Subscription = "{{stated}}" }""";

        Assert.Equal(findings, Of($"""
            {(around.Length == 0 ? "" : $"""public override string? Subscription => "{around}";""")}
            public RoleAssignment Reads => new(Hub.SystemIdentity, Role.Reader, {scope});
            """).Count);
    }

    [Fact]
    public void A_resource_group_may_be_named_only() => Assert.Empty(Of("""
        public StorageAccount Far => new("far") { ResourceGroup = new ResourceGroup("rg-far", Region.EastUS) };
        """));

    private static IReadOnlyList<Found> Of(string members) => Written.Find(Id, Hub + members);
}
