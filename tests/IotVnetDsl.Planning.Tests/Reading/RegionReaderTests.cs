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
}
