using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Building.Paths;

/// <summary>A namespace is created closed and opened after its rules: a run that is stopped in between has kept nobody out on purpose.</summary>
public sealed class UnfinishedCreationTests : IDisposable
{
    private readonly LocalArmInProcess _arm = new();

    public void Dispose() => _arm.Dispose();

    [Theory]
    [InlineData("Bus")]
    [InlineData("Bus", "Bus/Firewall")]
    public void What_an_interrupted_run_left_closed_is_opened_without_asking(params string[] done)
    {
        Run(done);

        var plan = _arm.Plan(new OpenedBus().Graph());

        Assert.Empty(plan.Missing);
        Assert.Equal(["the internet"], plan.Openings.Where(opening => opening.IsCreated).Select(opening => opening.To));
        Assert.Equal(done.Length == 1 ? ["Bus/Firewall", "Bus"] : ["Bus"], plan.Operations.Select(operation => operation.Key));
        Assert.Empty(_arm.Run(plan).Errors);
        Assert.Empty(_arm.Plan(new OpenedBus().Graph()).Operations);
    }

    [Fact]
    public void What_was_closed_when_it_was_complete_asks()
    {
        Assert.Empty(_arm.Run(_arm.Plan(new ClosedBus().Graph())).Errors);

        Assert.Equal(["expose:Bus"], _arm.Plan(new OpenedBus().Graph()).Missing.Select(consent => consent.ToString()));
    }

    [Fact]
    public void What_was_finished_and_closed_since_asks()
    {
        Run("Bus");
        Assert.Empty(_arm.Run(_arm.Plan(new OpenedBus().Graph())).Errors);
        Assert.Empty(_arm.Run(_arm.Plan(new ClosedBus().Graph())).Errors);

        Assert.Equal(["expose:Bus"], _arm.Plan(new OpenedBus().Graph()).Missing.Select(consent => consent.ToString()));
    }

    // The operations of a first run that it came to before it was stopped.
    private void Run(params string[] done)
    {
        var plan = _arm.Plan(new OpenedBus().Graph());
        Assert.Contains("Bus#2", plan.Operations.Select(operation => operation.Key));
        Assert.Empty(_arm.Run(plan with { Operations = [.. plan.Operations.Where(operation => operation.Key == "ResourceGroup" || done.Contains(operation.Key))] }).Errors);
    }

    private sealed record OpenedBus : Topology
    {
        public override string Id => "bus";

        public override ResourceGroup ResourceGroup => new("rg-bus", IotVnetDsl.Region.EastUS);

        public ServiceBusNamespace Bus => new("unfinished-bus") { Sku = ServiceBusSku.Premium, Firewall = new() { DefaultAction = FirewallAction.Allow, IpRules = ["203.0.113.0/24"] } };
    }

    private sealed record ClosedBus : Topology
    {
        public override string Id => "bus";

        public override ResourceGroup ResourceGroup => new("rg-bus", IotVnetDsl.Region.EastUS);

        public ServiceBusNamespace Bus => new("unfinished-bus") { Sku = ServiceBusSku.Premium, PublicNetworkAccess = PublicNetworkAccess.Disabled };
    }
}
