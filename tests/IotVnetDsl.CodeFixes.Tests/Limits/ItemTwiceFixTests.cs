using IotVnetDsl.CodeFixes.Limits;

namespace IotVnetDsl.CodeFixes.Tests.Limits;

public class ItemTwiceFixTests
{
    [Fact]
    public Task Takes_the_second_out() => FixTest<ItemTwiceFix>.Members(
        Subnet("ServiceEndpoint.Storage, ServiceEndpoint.KeyVault, {|IVD5018:ServiceEndpoint.Storage|}"), Subnet("ServiceEndpoint.Storage, ServiceEndpoint.KeyVault"), "IVD5018:take-out");

    private static string Subnet(string endpoints) =>
        $$"""    public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("services", "10.20.1.0/24") { ServiceEndpoints = [{{endpoints}}] }] };""";
}
