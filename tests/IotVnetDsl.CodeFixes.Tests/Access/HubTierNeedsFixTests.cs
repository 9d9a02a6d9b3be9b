using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class HubTierNeedsFixTests
{
    [Fact]
    public Task Chooses_a_standard_tier() => FixTest<HubTierNeedsFix>.Members(
        """    public IotHub Hub => new("plant-hub") { Sku = IotHubSku.B1, {|IVD4009:CloudToDevice = new() { MaxDeliveryCount = 5 }|} }; // small""",
        """    public IotHub Hub => new("plant-hub") { Sku = IotHubSku.S1, CloudToDevice = new() { MaxDeliveryCount = 5 } }; // small""",
        "IVD4009:Sku:S1");

    [Fact]
    public Task Chooses_one_that_has_twins() => FixTest<HubTierNeedsFix>.Members(
        """    public IotHub Hub => new("plant-hub") { Sku = IotHubSku.B1, Enrichments = [new("line", {|IVD4009:"$twin.tags.line"|}, ["events"])] };""",
        """    public IotHub Hub => new("plant-hub") { Sku = IotHubSku.S1, Enrichments = [new("line", "$twin.tags.line", ["events"])] };""",
        "IVD4009:Sku:S1");

    [Fact]
    public Task Chooses_one_for_three_hubs_at_once() => FixTest<HubTierNeedsFix>.Members(
        Three("B2", "{|IVD4009:", "|}"), Three("S1", "", ""), "IVD4009:Sku:S1", iterations: 3);

    private static string Three(string sku, string before, string after) => string.Join("\n", new[] { "a", "b", "c" }.Select(name => $$"""
            public IotHub Hub{{name}} => new("hub-{{name}}") { {{before}}CloudToDevice = new() { MaxDeliveryCount = 5 }{{after}}, Sku = IotHubSku.{{sku}} };
        """));
}
