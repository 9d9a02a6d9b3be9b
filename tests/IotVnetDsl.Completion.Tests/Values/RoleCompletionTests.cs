namespace IotVnetDsl.Completion.Tests.Values;

public class RoleCompletionTests
{
    private const string Plant = """
            public StorageAccount Archive => new("archive") { Containers = ["telemetry"] };
            public EventHubsNamespace Streams => new("streams") { EventHubs = ["telemetry"] };
            public IotHub Hub => new("hub")
            {
                Identity = Identity.SystemAssigned,
                Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")), new EventHubEndpoint("streams", Streams.EventHub("telemetry"))],
            };
            public RoleAssignment Sends => new(Hub.SystemIdentity, Role.AzureEventHubsDataSender, Streams);

        """;

    [Theory]
    [InlineData("Archive")]
    [InlineData("""Archive.Container("telemetry")""")]
    public async Task Offers_what_fits_the_scope_the_least_first(string scope)
    {
        var offers = await Editor.OffersIn(Plant + $$"""    public RoleAssignment Writes => new(Hub.SystemIdentity, $$, {{scope}});""");

        Assert.Equal("Role.StorageBlobDataContributor: enough to write", offers[0]);
        Assert.DoesNotContain(offers, offer => offer.Contains("EventHubs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Offers_what_the_hub_still_needs_where_the_scope_is_not_written() => Assert.Equal(
        ["Role.StorageBlobDataContributor: needed by endpoint 'archive'"],
        await Editor.OffersIn(Plant + """    public RoleAssignment Writes => new(Hub.SystemIdentity, $$);"""));

    [Fact]
    public async Task Offers_what_the_hub_still_needs_on_a_whole_group() => Assert.Equal(
        ["Role.StorageBlobDataContributor: needed by endpoint 'archive'"],
        await Editor.OffersIn(Plant + """    public RoleAssignment Writes => new(Hub.SystemIdentity, $$, ResourceGroup);"""));

    [Fact]
    public async Task Writes_the_member() => Assert.Contains(
        "new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Archive)",
        await Editor.ChosenIn(Plant + """    public RoleAssignment Writes => new(Hub.SystemIdentity, Ro$$, Archive);""", "Role.StorageBlobDataContributor"),
        StringComparison.Ordinal);
}
