using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Building.Paths;

/// <summary>What a plan opens to the internet is said before anything else.</summary>
public sealed class OpeningsTests
{
    [Fact]
    public async Task Public_access_that_is_switched_on_opens_a_hub() => Assert.Equal(
        [new PlanOpening("Hub", "plant-hub", "the internet", "public access disabled -> enabled", "PublicNetworkAccess.Disabled closes it, a NetworkRuleSet that denies by default closes it to others")], await OpenedAsync(new OpenHub()));

    [Fact]
    public async Task A_firewall_that_lets_everybody_in_opens_an_account() => Assert.Equal(
        [new PlanOpening("Archive", "plantarchive", "the internet", "firewall deny -> allow", "PublicNetworkAccess.Disabled closes it, a firewall that denies by default closes it to others")],
        await OpenedAsync(new PlantWithFirewall(new Firewall { DefaultAction = FirewallAction.Allow })));

    [Fact]
    public async Task A_rule_more_opens_an_account_to_its_addresses() => Assert.Equal(
        [new PlanOpening("Archive", "plantarchive", "203.0.113.0/24", "IP rules + 203.0.113.0/24", "PublicNetworkAccess.Disabled closes it, and so do rules without these addresses")],
        await OpenedAsync(new PlantWithFirewall(Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.0/24"] })));

    // Event hubs are reached by IPv6 as well.
    [Theory]
    [InlineData("2001:db8::/64", "2001:db8::/48", "2001:db8::/48 but 2001:db8::/64")]
    [InlineData("2001:db8::/64", "::/0", "the internet by IPv6")]
    [InlineData("203.0.113.7", "2001:db8::7", "2001:db8::7")]
    [InlineData("0.0.0.0/0", "", "the internet by IPv6")]
    [InlineData("::/0", "", "the internet")]
    [InlineData("::/0", "0.0.0.0/0", "the internet")]
    [InlineData("fd00::/8", "fc00::/7", "")]
    [InlineData("2001:db8::/48", "2001:db8::/64", "")]
    public async Task A_rule_of_IPv6_that_widens_opens(string before, string after, string to)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new PlantWithStreams(before), "expose:Streams");

        var plan = await arm.PlanAsync(new PlantWithStreams(after));

        Assert.StartsWith(to, plan.Openings.SingleOrDefault()?.To ?? "", StringComparison.Ordinal);
        Assert.Equal(to.Length > 0 ? "expose:Streams" : "", string.Join(" ", plan.Missing));
    }

    [Fact]
    public async Task Keys_that_are_worth_something_again_open_what_somebody_reaches()
    {
        var arm = new FakeArm();
        var rules = Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.0/24"] };
        await arm.DeployAsync(new PlantWithFirewall(rules, TakesKeys: false));

        var plan = await arm.PlanAsync(new PlantWithFirewall(rules, TakesKeys: true));

        Assert.Equal(("whoever has a key", "SharedKeyAccess = false makes keys worth nothing"), Assert.Single(plan.Openings) is var opening ? (opening.To, opening.Remedy) : default);
        Assert.Equal("expose:Archive", string.Join(" ", plan.Missing));
        Assert.Empty((await arm.PlanAsync(new PlantWithFirewall(rules, TakesKeys: false))).Openings);
    }

    [Fact]
    public async Task Trusted_services_are_kept_out_by_their_switch_alone()
    {
        var arm = new FakeArm();
        var rules = Firewall.TrustedServicesOnly;
        await arm.DeployAsync(new PlantWithFirewall(rules with { TrustedServices = false }));

        var opening = Assert.Single((await arm.PlanAsync(new PlantWithFirewall(rules))).Openings);

        Assert.Equal(("trusted services of Azure", "TrustedServices = false keeps them out"), (opening.To, opening.Remedy));
    }

    [Fact]
    public async Task A_rule_for_data_centers_opens_a_store_to_them_and_to_no_address()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new PlantWithStore(["203.0.113.7"]), "expose:Store");

        var opening = Assert.Single((await arm.PlanAsync(new PlantWithStore(["203.0.113.7", "0.0.0.0"]))).Openings);

        Assert.Equal(
            ("whatever is in Azure's data centers", "PublicNetworkAccess.Disabled closes it, IpRules without 0.0.0.0 keep it out"), (opening.To, opening.Remedy));
        Assert.Equal(["whatever is in Azure's data centers"], Requests.FromNothing(new PlantWithStore(["0.0.0.0"]).Graph()).Openings.Select(created => created.To));
    }

    [Theory]
    [MemberData(nameof(Widened))]
    public async Task Whatever_lets_more_in_opens_and_asks(string name, FilteredPlant before, FilteredPlant after, string to)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(before, "expose:Hub");

        var plan = await arm.PlanAsync(after);

        Assert.Equal($"{name}: {to}", $"{name}: {string.Join("; ", plan.Openings.Select(opening => opening.To))}");
        Assert.Equal("expose:Hub", string.Join(" ", plan.Missing));
        Assert.Empty((await arm.PlanAsync(before)).Openings);
    }

    [Theory]
    [MemberData(nameof(Widened))]
    public async Task What_lets_fewer_in_asks_for_nothing(string name, FilteredPlant before, FilteredPlant after, string to)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(after);

        var plan = await arm.PlanAsync(before);

        Assert.Empty(plan.Openings);
        Assert.Empty(plan.Missing);
        Assert.Equal($"{name}: {to}", $"{name}: {Assert.Single(plan.Closings).To}");
        // In the words of a plan: what becomes of it, not what is found.
        Assert.DoesNotContain(" in the code ", Assert.Single(plan.Closings).Change, StringComparison.Ordinal);
        Assert.Contains($"\n- closes Hub to {to}: ", PlanMarkdown.Write(plan), StringComparison.Ordinal);
        Assert.Contains($"\n  closes Hub to {to}: ", PlanText.Write(plan, width: 120), StringComparison.Ordinal);
    }

    public static IEnumerable<TheoryDataRow<string, FilteredPlant, FilteredPlant, string>> Widened()
    {
        IpFilterRule office = new("office", IpFilterAction.Accept, "203.0.113.0/24"), rest = new("rest", IpFilterAction.Reject, "0.0.0.0/0");
        yield return new("the rest is taken out", new([office, rest]), new([office]), "the internet");
        yield return new("the rest comes first no more", new([rest, office]), new([office, rest]), "203.0.113.0/24");
        yield return new("the rest is accepted", new([office, rest]), new([office, rest with { Action = IpFilterAction.Accept }]), "the internet");
        yield return new("a mask grows", new([office, rest]), new([office with { Mask = "203.0.112.0/23" }, rest]), "203.0.112.0/24");
        yield return new("halves make a whole", new(null, ["0.0.0.0/1"]), new(null, ["0.0.0.0/1", "128.0.0.0/1"]), "the internet");
        yield return new("a mask covers all", new(null, ["203.0.113.0/24"]), new(null, ["0.0.0.0/0"]), "the internet");
        yield return new("the built-in endpoint", new(null, ["203.0.113.0/24"]), new(null, ["203.0.113.0/24"], CoversBuiltIn: false), "the internet, at its built-in endpoint");
        yield return new("a mask, and the built-in endpoint", new(null, ["203.0.113.0/24"]), new(null, ["203.0.112.0/23"], CoversBuiltIn: false), "203.0.112.0/24, the internet, at its built-in endpoint");
        yield return new("an accept of all in between", new([office, rest]), new([office, new("all", IpFilterAction.Accept, "0.0.0.0/0"), rest]), "the internet");
        yield return new("one address is refused too late", new([new("one", IpFilterAction.Reject, "203.0.113.7"), office, rest]), new([office, new("one", IpFilterAction.Reject, "203.0.113.7"), rest]), "203.0.113.7");
    }

    [Fact]
    public void What_is_created_open_at_its_built_in_endpoint_is_named_beside_the_rest()
    {
        var opening = Assert.Single(Requests.FromNothing(new FilteredPlant(null, ["203.0.113.0/24"], CoversBuiltIn: false).Graph()).Openings);

        Assert.Equal("203.0.113.0/24, the internet, at its built-in endpoint", opening.To);
        Assert.EndsWith("a NetworkRuleSet with ApplyToBuiltInEndpoint = true closes it to others", opening.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_that_refuses_nobody_is_open() => Assert.Equal(["Hub"], Requests.FromNothing(new FilteredPlant([]).Graph()).Paths.Open);

    [Fact]
    public void A_built_in_endpoint_that_is_left_out_is_open()
    {
        var paths = Requests.FromNothing(new FilteredPlant(null, ["203.0.113.0/24"], CoversBuiltIn: false).Graph()).Paths;

        Assert.Equal(["Hub (built-in endpoint)"], paths.Open);
        Assert.DoesNotContain("Hub", paths.Closed);
    }

    [Fact]
    public void What_is_created_open_is_named() => Assert.Equal(
        [new PlanOpening("Hub", "plant-hub", "the internet", "it is created open", "PublicNetworkAccess.Disabled closes it, a NetworkRuleSet that denies by default closes it to others", IsCreated: true)], Requests.FromNothing(new OpenHub().Graph()).Openings);

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

    public sealed record FilteredPlant(ValueList<IpFilterRule>? Filter, string[]? Masks = null, bool CoversBuiltIn = true) : Plant
    {
        public override IotHub Hub => base.Hub with
        {
            PublicNetworkAccess = null,
            IpFilterRules = Filter,
            NetworkRuleSet = Masks is null ? null : new() { IpRules = [.. Masks.Select(mask => new HubIpRule(mask.Replace('/', '-'), mask))], ApplyToBuiltInEndpoint = CoversBuiltIn },
        };
    }

    private sealed record PlantWithStreams(string Rule) : Plant
    {
        public EventHubsNamespace Streams => new("plant-streams") { Firewall = new() { DefaultAction = FirewallAction.Deny, IpRules = [.. Rule.Length > 0 ? [Rule] : Array.Empty<AddressPrefix>()] } };
    }

    private sealed record PlantWithStore(ValueList<AddressPrefix> Rules) : Plant
    {
        public CosmosAccount Store => new("plant-store") { IpRules = Rules };
    }

    private record OpenHub : Plant
    {
        public override IotHub Hub => base.Hub with { PublicNetworkAccess = PublicNetworkAccess.Enabled };
    }

    private sealed record LargeOpenHub : OpenHub
    {
        public override IotHub Hub => base.Hub with { Capacity = 2 };
    }

    private sealed record PlantWithFirewall(Firewall Rules, bool? TakesKeys = null) : Plant
    {
        public override StorageAccount Archive => base.Archive with { Firewall = Rules, SharedKeyAccess = TakesKeys };
    }
}
