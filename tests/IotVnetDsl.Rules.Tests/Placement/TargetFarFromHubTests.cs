using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Placement;

public sealed class TargetFarFromHubTests
{
    [Fact]
    public void Fires_at_the_target_of_an_endpoint_in_another_region()
    {
        var found = Assert.Single(Of("Region = Region.WestEurope"));

        Assert.Equal(("Endpoints[archive].Container", Severity.Suggestion), (found.Finding.PropertyPath, found.Severity));
        Assert.Equal(
            "'Hub' is in 'eastus', and 'Archive', which its endpoint 'archive' writes to, in 'westeurope': messages cross regions, which takes time and is billed",
            found.Message);
    }

    [Theory]
    [InlineData("Region = Region.Named(\"East US\")")]
    [InlineData("Containers = [\"t\"]")]
    [InlineData("Region = Region.Named(Environment.UserName)")]
    public void Is_silent_in_one_region_or_an_unknown_one(string account) => Assert.Empty(Of(account));

    [Fact]
    public void Is_silent_of_files() => Assert.Empty(Of("Region = Region.WestEurope", "FileUpload = new(Archive.Container(\"t\"))"));

    private static IReadOnlyList<Found> Of(string account, string use = "Endpoints = [new StorageEndpoint(\"archive\", Archive.Container(\"t\"))]") => Written.Find("IVD1007", $$"""
        public StorageAccount Archive => new("plantarchive") { {{account}} };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, {{use}} };
        """);
}
