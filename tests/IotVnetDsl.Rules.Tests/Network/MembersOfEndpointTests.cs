using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Network;

public sealed class MembersOfEndpointTests
{
    [Fact]
    public void Fires_where_a_member_has_no_address()
    {
        var found = Assert.Single(Find("Hub", """new("iotHub", "10.0.1.10")"""));

        Assert.Equal((Severity.Error, "'Endpoint' chooses no address for eventHub: Azure wants one for each member of iotHub or none (PrivateEndpointIpConfigurationMissingMemberNamesRequiredByFps)"), (found.Severity, found.Message));
    }

    [Fact]
    public void Fires_at_a_member_that_there_is_not()
    {
        var found = Assert.Single(Find("Hub", """new("iothubs", "10.0.1.10"), new("eventHub", "10.0.1.11")"""));

        Assert.Equal(("\"iothubs\"", "'Endpoint' chooses an address for 'iothubs', which is no member of iotHub: it has iotHub and eventHub", "iotHub"), (found.Text, found.Message, found.Finding.Data[FindingData.Nearest]));
    }

    [Theory]
    [InlineData("Hub", """new("iotHub", "10.0.1.10"), new("eventHub", "10.0.1.11")""")]
    [InlineData("Hub", """new("IOTHUB", "10.0.1.10"), new("eventhub", "10.0.1.11")""")]
    [InlineData("Hub", """new("iotHub", "10.0.1.10"), new(Environment.UserName, "10.0.1.11")""")]
    [InlineData("Account", """new("blob", "10.0.1.10")""")]
    [InlineData("Hub", "")]
    public void Is_silent_elsewhere(string target, string addresses) => Assert.Empty(Find(target, addresses));

    private static IEnumerable<Found> Find(string target, string addresses) => Written.Find("IVD3037", $$"""
        public VirtualNetwork Net => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("a", "10.0.1.0/24")] };
        public IotHub Hub => new("plant-hub");
        public StorageAccount Account => new("archive") { Sku = StorageSku.StandardLrs };
        public PrivateEndpoint Endpoint => new("pe-plant", {{target}}, Net.Subnet("a")) { Addresses = [{{addresses}}] };
        """);
}
