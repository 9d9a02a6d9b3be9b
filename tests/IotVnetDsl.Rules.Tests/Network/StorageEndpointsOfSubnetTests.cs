using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class StorageEndpointsOfSubnetTests
{
    [Theory]
    [InlineData("ServiceEndpoint.Storage, ServiceEndpoint.StorageGlobal", "ServiceEndpoint.StorageGlobal")]
    [InlineData("ServiceEndpoint.StorageGlobal, ServiceEndpoint.KeyVault, ServiceEndpoint.Named(\"microsoft.storage\")", "ServiceEndpoint.Named(\"microsoft.storage\")")]
    public void Fires_at_the_second(string endpoints, string text)
    {
        var found = Assert.Single(Find(endpoints));

        Assert.Equal(
            (Severity.Error, text, "Subnet 'a' of 'It' has Microsoft.Storage and Microsoft.Storage.Global, and Azure takes one of them in a subnet: leave out Microsoft.Storage, whose accounts the other reaches too"),
            (found.Severity, found.Text, found.Message));
    }

    [Theory]
    [InlineData("ServiceEndpoint.Storage, ServiceEndpoint.KeyVault")]
    [InlineData("ServiceEndpoint.StorageGlobal")]
    [InlineData("ServiceEndpoint.Storage, ServiceEndpoint.Named(Environment.UserName)")]
    public void Is_silent_elsewhere(string endpoints) => Assert.Empty(Find(endpoints));

    private static IEnumerable<Found> Find(string endpoints) =>
        Written.Find("IVD3043", $$"""public VirtualNetwork It => new("vnet-plant") { AddressSpace = ["10.1.0.0/16"], Subnets = [new("a", "10.1.1.0/24") { ServiceEndpoints = [{{endpoints}}] }] };""");
}
