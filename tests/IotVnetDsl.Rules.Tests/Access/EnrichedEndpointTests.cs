using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

public sealed class EnrichedEndpointTests
{
    private const string Id = "IVD4028";

    [Fact]
    public void Fires_at_a_name_that_the_hub_does_not_have()
    {
        var found = Assert.Single(Of("[\"archiv\"]"));

        Assert.Equal(("\"archiv\"", Severity.Error, "archive"), (found.Text, found.Severity, found.Finding.Data[FindingData.Nearest]));
        Assert.Equal("Enrichment 'plant' of 'Hub' is for endpoint 'archiv', which the hub does not have; it has archive, events", found.Message);
    }

    [Fact]
    public void Fires_where_there_is_none() =>
        Assert.Equal("Enrichment 'plant' of 'Hub' names no endpoint: Azure wants at least one", Assert.Single(Of("[]")).Message);

    [Theory]
    [InlineData("[\"archive\", \"events\"]")]
    [InlineData("[\"ARCHIVE\"]")]
    [InlineData("[Environment.UserName]")]
    public void Is_silent_for_one_that_it_has_or_may_have(string endpoints) => Assert.Empty(Of(endpoints));

    [Fact]
    public void Is_silent_while_endpoints_are_unknown() => Assert.Empty(Of("[\"other\"]", "DateTime.Now.Hour > 7 ? [] : null"));

    [Fact]
    public void Fires_on_a_new_hub_without_endpoints() => Assert.Single(Of("[\"other\"]", "null"));

    private static IReadOnlyList<Found> Of(string names, string endpoints = "[new StorageEndpoint(\"archive\", Archive.Container(\"a\"))]") => Written.Find(Id, $$"""
        public StorageAccount Archive => new("archive") { Containers = ["a"] };
        public IotHub Hub => new("hub")
        {
            Identity = Identity.SystemAssigned,
            Endpoints = {{endpoints}},
            Enrichments = [new("plant", "augsburg", {{names}})],
        };
        """);
}
