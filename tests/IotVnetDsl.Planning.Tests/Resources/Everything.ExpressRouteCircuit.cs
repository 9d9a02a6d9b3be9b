namespace IotVnetDsl.Planning.Tests.Resources;

public partial record Everything
{
    public ExpressRouteCircuit Line => new("erc-line", ExpressRouteTier.Premium, ExpressRouteBilling.MeteredData, new("Equinix", "Washington DC", 200))
    {
        PrivatePeering = new(65030, "172.30.0.0/30", "172.30.0.4/30", 100) { SharedKey = Secret.FromEnvironment("LINE_KEY") },
    };
}
