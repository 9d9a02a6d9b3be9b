using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Tests.Building.Paths;

/// <summary>What a plan opens to the internet is said before anything else.</summary>
public sealed class OpeningsTests
{
    [Fact]
    public async Task Public_access_that_is_switched_on_opens_a_hub() => Assert.Equal(
        [new PlanOpening("Hub", "plant-hub", "the internet", "public access disabled -> enabled")], await OpenedAsync(new OpenHub()));

    [Fact]
    public async Task A_firewall_that_lets_everybody_in_opens_an_account() => Assert.Equal(
        [new PlanOpening("Archive", "plantarchive", "the internet", "firewall deny -> allow")],
        await OpenedAsync(new PlantWithFirewall(new Firewall { DefaultAction = FirewallAction.Allow })));

    [Fact]
    public async Task A_rule_more_opens_an_account_to_its_addresses() => Assert.Equal(
        [new PlanOpening("Archive", "plantarchive", "203.0.113.0/24", "by a firewall rule")],
        await OpenedAsync(new PlantWithFirewall(Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.0/24"] })));

    [Fact]
    public void What_is_created_open_is_named() => Assert.Equal(
        [new PlanOpening("Hub", "plant-hub", "the internet", "it is created open")], Requests.FromNothing(new OpenHub().Graph()).Openings);

    [Fact]
    public void A_namespace_that_is_created_closed_and_opened_for_its_subnets_is_none() =>
        Assert.Empty(Requests.FromNothing(Contoso.ContosoPlant.Production.Graph("Production")).Openings);

    [Fact]
    public async Task What_was_open_before_is_not_named_again()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new OpenHub());

        var plan = await arm.PlanAsync(new LargeOpenHub());

        Assert.Equal(["units"], Assert.Single(plan.Operations).Changes.Select(change => change.Name));
        Assert.Empty(plan.Openings);
        Assert.Equal(["Hub"], plan.Paths.Open);
    }

    [Fact]
    public async Task What_exists_is_opened_with_consent_only()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());

        Assert.Equal(["expose:Hub"], (await arm.PlanAsync(new OpenHub())).Missing.Select(consent => consent.ToString()));
        Assert.Equal(["expose:Hub"], (await arm.DeployAsync(new OpenHub(), "expose:Hub")).Given.Select(consent => consent.ToString()));
    }

    private static async Task<IEnumerable<PlanOpening>> OpenedAsync(Topology changed)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant());
        return (await arm.PlanAsync(changed)).Openings;
    }

    private record OpenHub : Plant
    {
        public override IotHub Hub => base.Hub with { PublicNetworkAccess = PublicNetworkAccess.Enabled };
    }

    private sealed record LargeOpenHub : OpenHub
    {
        public override IotHub Hub => base.Hub with { Capacity = 2 };
    }

    private sealed record PlantWithFirewall(Firewall Rules) : Plant
    {
        public override StorageAccount Archive => base.Archive with { Firewall = Rules };
    }
}
