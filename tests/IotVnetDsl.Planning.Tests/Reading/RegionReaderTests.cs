using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Planning.Tests.Reading;

public sealed class RegionReaderTests
{
    [Fact]
    public async Task What_is_answered_today_is_a_catalog()
    {
        await using var arm = await LocalArmProcess.StartAsync();

        var text = await RegionReader.ReadAsync(arm.Client, Requests.Subscription, new DateOnly(2026, 11, 28), TestContext.Current.CancellationToken);

        var parsed = RegionCatalogText.Parse("regions.txt", text);
        Assert.Equal([], parsed.Errors);
        Assert.Contains("eastus", parsed.Catalog.RegionsWith(RegionFeature.PrivateLink));
        Assert.Contains("eastus", parsed.Catalog.RegionsWith(RegionFeature.TrustedServices));
        Assert.Equal("2026-11-28", parsed.Catalog.Find(RegionFeature.Region, "South Central US")!.Date);
    }

    [Fact]
    public async Task An_answer_without_regions_is_no_catalog() =>
        Assert.NotEmpty((await Assert.ThrowsAsync<ArmException>(() => RegionReader.ReadAsync(new FakeArm(), Requests.Subscription, new DateOnly(2026, 11, 28), TestContext.Current.CancellationToken))).Error.Message);

    /// <summary>Whatever is answered, the project builds with what was written.</summary>
    [Fact]
    public async Task What_no_catalog_can_hold_is_left_out_or_written_otherwise()
    {
        var text = await RegionReader.ReadAsync(new OddAnswers(), Requests.Subscription, new DateOnly(2026, 11, 28), TestContext.Current.CancellationToken);

        var parsed = RegionCatalogText.Parse("regions.txt", text);
        Assert.Equal([], parsed.Errors);
        Assert.Equal(["eastus", "marsnorth", "marswest"], parsed.Catalog.RegionsWith(RegionFeature.Region).Order(StringComparer.Ordinal));
        Assert.Equal(["eastus", "marsnorth"], parsed.Catalog.RegionsWith(RegionFeature.PrivateLink).Order(StringComparer.Ordinal));
        Assert.Equal("Mars   North", parsed.Catalog.Find(RegionFeature.Region, "marsnorth")!.DisplayName);
    }

    private sealed class OddAnswers : IArmClient
    {
        public int RequestCount => 0;

        public Task<ArmResponse> SendAsync(ArmRequest request, CancellationToken cancellation) => Task.FromResult(new ArmResponse(200, Json("""
            {"resourceTypes": [null, {"resourceType": "iotHubs", "locations": ["East US", "Mars | North", "Nowhere", null]}, {"resourceType": "PrivateEndpoints", "locations": ["eastus", "marsnorth"]}]}
            """)));

        public Task<ArmResponse> FollowAsync(string url, CancellationToken cancellation) => throw new NotSupportedException("nothing runs long here");

        public Task<IReadOnlyList<JsonObject>> ListAsync(ArmRequest request, CancellationToken cancellation) => Task.FromResult<IReadOnlyList<JsonObject>>(
        [
            .. Json("""
                {"value": [
                    {"name": "eastus", "displayName": "East US", "metadata": {"regionType": "Physical"}},
                    {"name": "EastUS", "displayName": "East US"},
                    {"name": "europe", "displayName": "Europe", "metadata": {"regionType": "Logical"}},
                    {"name": "marsnorth", "displayName": "Mars | North"},
                    {"name": "marswest", "displayName": "Mars\nWest", "metadata": null},
                    {"name": "mars-south", "displayName": "Mars South"},
                    {"name": "mars\neast", "displayName": "Mars East"},
                    {"name": "nameless", "displayName": "|"},
                    {"name": null, "displayName": "Nowhere"}
                ]}
                """)["value"]!.AsArray().OfType<JsonObject>(),
        ]);

        private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
    }
}
