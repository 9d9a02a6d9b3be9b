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

    // An item that goes, a value of which nothing is left, and what only a creation sends.
    [Fact]
    public async Task A_value_that_goes_leaves_nothing_behind_it()
    {
        var update = (await new FakeArm().PlanAsync(new Plant())).Operations[0] with { Kind = OperationKind.Update };

        Assert.Equal("- 203.0.113.7", PlanWords.Value(new("IP rules", "properties.ipRules[203.0.113.7]", "203.0.113.7", null), update));
        Assert.Equal("- id-plant", PlanWords.Value(new("identity", "identity.userAssignedIdentities", "id-plant", null), update));
        Assert.Equal("1 (when created; left as it is later)", PlanWords.Value(new("units", "sku.capacity", null, "1") { IsLeft = true }, update with { Kind = OperationKind.Create }));
    }

    private sealed record SpreadPlant : Plant
    {
        public ResourceGroup Two => new("rg-two", IotVnetDsl.Region.EastUS);

        public ResourceGroup Far => new("rg-far", IotVnetDsl.Region.WestUS2) { Subscription = "00000000-0000-0000-0000-000000000002" };

        public UserAssignedIdentity Second => new("id-second") { ResourceGroup = Two };
    }
}
