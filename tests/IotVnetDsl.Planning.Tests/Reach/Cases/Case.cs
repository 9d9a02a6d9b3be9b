namespace IotVnetDsl.Planning.Tests.Reach.Cases;

/// <summary>What all cases have.</summary>
public abstract record Case : Topology
{
    public override string Id => "case";

    public override ResourceGroup ResourceGroup => new("rg-case", IotVnetDsl.Region.EastUS);

    protected static IotHub Closed => new("case-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Disabled };

    protected static VirtualNetwork In(string name, int number, params Subnet[] more) =>
        new(name) { AddressSpace = [$"10.{number}.0.0/16"], Subnets = [new("all", $"10.{number}.1.0/24"), .. more] };
}
