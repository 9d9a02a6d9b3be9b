namespace IotVnetDsl.Completion.Tests.Texts;

public class CosmosContainerCompletionTests
{
    private const string Store = """
            public CosmosAccount Store => new("plant-store") { Databases = [new("plant") { Containers = [new("readings", "/id"), new("alarms", "/id")] }, new("other") { Containers = [new("orders", "/id")] }] };

        """;

    [Theory]
    [InlineData("""new CosmosEndpoint("store", Store.Database("plant"), "$$")""")]
    [InlineData("""new CosmosEndpoint("store", container: "$$", database: Store.Database("plant"))""")]
    public async Task Names_the_containers_of_the_database(string endpoint) => Assert.Equal(["readings", "alarms"], await Editor.OffersIn(Store + Hub(endpoint)));

    [Theory]
    [InlineData("""new CosmosEndpoint("$$", Store.Database("plant"), "readings")""")]
    [InlineData("""new CosmosEndpoint("store", Store.Database("nowhere"), "$$")""")]
    public async Task Is_silent_where_none_is_named(string endpoint) => Assert.Empty(await Editor.OffersIn(Store + Hub(endpoint)));

    private static string Hub(string endpoint) => $$"""    public IotHub Hub => new("hub") { Endpoints = [{{endpoint}}] };""";
}
