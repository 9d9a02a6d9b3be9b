namespace IotVnetDsl.Planning.Tests.Building.Paths;

/// <summary>Clients on the internet whose addresses the code does not say may be among those whom a narrower door refuses.</summary>
public sealed class NarrowedDoorTests
{
    private const string Everybody = "cutoff:Hub: the internet may reach it no more, from addresses that the code does not say: it is closed to the internet";

    [Theory]
    [InlineData("open", Everybody)]
    [InlineData("filter", Everybody)]
    [InlineData("wide", "cutoff:Hub: the internet may reach it no more, from addresses that the code does not say: it is closed to 203.0.0.0/24")]
    public async Task Are_asked_for(string door, string consent)
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant { Door = door });

        Assert.Equal([consent], (await arm.PlanAsync(new Plant { Door = door, IsNarrow = true })).Missing.Select(missing => $"{missing}: {missing.Reason}"));
        await arm.DeployAsync(new Plant { Door = door, IsNarrow = true }, "cutoff:Hub");
        Assert.Empty((await arm.PlanAsync(new Plant { Door = door })).Missing.Where(missing => missing.Kind == "cutoff"));
    }

    [Fact]
    public async Task Are_not_where_they_say_them_and_are_let_in()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Plant { From = "203.0.113.7" });

        Assert.Empty((await arm.PlanAsync(new Plant { From = "203.0.113.7", IsNarrow = true })).Missing);
    }

    private sealed record Plant : Topology
    {
        public bool IsNarrow { get; init; }

        public string Door { get; init; } = "open";

        public string? From { get; init; }

        public override string Id => "narrowed";

        public override ResourceGroup ResourceGroup => new("rg-narrowed", IotVnetDsl.Region.EastUS);

        public IotHub Hub => new("narrowed-hub")
        {
            Sku = IotHubSku.S1,
            NetworkRuleSet = Door == "filter" ? null
                : IsNarrow ? new() { IpRules = [new("office", "203.0.113.0/24")] }
                : Door == "open" ? new() { DefaultAction = FirewallAction.Allow }
                : new() { IpRules = [new("office", "203.0.113.0/24"), new("yard", "203.0.0.0/24")] },
            IpFilterRules = Door != "filter" ? null
                : IsNarrow ? [new("office", IpFilterAction.Accept, "203.0.113.0/24"), new("rest", IpFilterAction.Reject, "0.0.0.0/0")]
                : [],
        };

        public Client Devices => new(From is { } address ? Location.OnInternet(address) : Location.Internet) { Uses = [Hub] };
    }
}
