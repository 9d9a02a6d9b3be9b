using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Identity;

public sealed class KeysLeftOnTests
{
    [Theory]
    [InlineData("Containers = [\"t\"]")]
    [InlineData("Containers = [\"t\"], SharedKeyAccess = true")]
    public void Fires_at_an_account_that_a_hub_uses_by_its_identity(string account)
    {
        var found = Assert.Single(Of(account));

        Assert.Equal(("Archive", "SharedKeyAccess", Severity.Suggestion), (found.Finding.Path, found.Finding.PropertyPath, found.Severity));
        Assert.Equal(
            "'Archive' takes shared keys, and all that use it (endpoint 'archive' of 'Hub') authenticate by identity: set SharedKeyAccess to false", found.Message);
    }

    [Fact]
    public void Fires_at_namespaces() => Assert.Equal(["Bus", "Streams"], Written.Find("IVD2012", """
        public EventHubsNamespace Streams => new("plant-streams") { EventHubs = ["e"] };
        public ServiceBusNamespace Bus => new("plant-bus") { Queues = ["q"] };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, Endpoints = [new EventHubEndpoint("e", Streams.EventHub("e")), new ServiceBusQueueEndpoint("q", Bus.Queue("q"))] };
        """).Select(found => found.Finding.Path));

    [Theory]
    [InlineData("SharedKeyAccess = false", "", "")]
    [InlineData("Existing = true", "", "")]
    [InlineData("Kind = StorageKind.StorageV2", "{ Authentication = EndpointAuthentication.Key(Secret.FromEnvironment(\"KEY\")) }", "")]
    [InlineData("Kind = StorageKind.StorageV2", "", "public Client App => new(Location.Internet) { Uses = [Archive] };")]
    public void Is_silent_where_keys_are_off_or_somebody_may_use_one(string account, string endpoint, string client) => Assert.Empty(Of($"Containers = [\"t\"], {account}", endpoint, client));

    [Theory]
    [InlineData("SharedKeyAccess = Environment.UserName == \"x\"", "", "")]
    [InlineData("Existing = Environment.UserName == \"x\"", "", "")]
    [InlineData("Kind = StorageKind.StorageV2", "", "public IEnumerable<Client> Apps => Environment.GetLogicalDrives().Select(drive => new Client(Location.Internet));")]
    public void Is_silent_on_what_is_unknown(string account, string endpoint, string client) => Assert.Empty(Of($"Containers = [\"t\"], {account}", endpoint, client));

    [Fact]
    public void Never_says_it_of_a_hub_nor_of_an_account_that_nobody_uses() => Assert.Empty(Written.Find("IVD2012", """
        public StorageAccount Archive => new("plantarchive");
        public IotHub Hub => new("hub");
        """));

    private static IReadOnlyList<Found> Of(string account, string endpoint = "", string client = "") => Written.Find("IVD2012", $$"""
        public StorageAccount Archive => new("plantarchive") { {{account}} };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, Endpoints = [new StorageEndpoint("archive", Archive.Container("t")){{endpoint}}] };
        {{client}}
        """);
}
