using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

public sealed class PlanWordsTests
{
    [Fact]
    public async Task The_legend_has_the_symbols_that_are_used()
    {
        var arm = new FakeArm();
        var first = await arm.DeployAsync(new Plant());

        Assert.Equal("+ create   ~ update in place", PlanWords.Legend(first));
        Assert.Equal("- delete", PlanWords.Legend(await arm.DestroyAsync(new Plant())));
    }

    [Fact]
    public async Task The_target_names_the_resource_groups_of_each_subscription()
    {
        var plan = await new FakeArm().PlanAsync(new SpreadPlant());

        Assert.Equal("local ARM (nothing in Azure is touched); subscription 0000…0001, rg-plant, rg-two; subscription 0000…0002, rg-far", PlanWords.Target(plan));
    }

    [Fact]
    public void A_risk_is_shown_with_its_justification_and_place()
    {
        var risk = new AcceptedRisk("IVD2012", "Hub", "shared access keys stay enabled on 'Hub'", "old gateways until March", new SourcePlace("Plant.cs", 31));

        Assert.Equal("IVD2012 shared access keys stay enabled on 'Hub' (\"old gateways until March\", Plant.cs(31))", PlanWords.Accepted(risk));
    }

    private sealed record SpreadPlant : Plant
    {
        public ResourceGroup Two => new("rg-two", IotVnetDsl.Region.EastUS);

        public ResourceGroup Far => new("rg-far", IotVnetDsl.Region.WestUS2) { Subscription = "00000000-0000-0000-0000-000000000002" };

        public UserAssignedIdentity Second => new("id-second") { ResourceGroup = Two };
    }
}
