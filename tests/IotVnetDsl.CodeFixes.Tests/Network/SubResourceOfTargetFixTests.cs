using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class SubResourceOfTargetFixTests
{
    private const string Rest = """

            public StorageAccount Archive => new("plantarchive");
            public VirtualNetwork Network => new("vnet-plant") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("endpoints", "10.0.1.0/24")] };
        """;

    [Theory]
    [InlineData("IVD3008:SubResource:blob", "SubResource.Blob")]
    [InlineData("IVD3008:SubResource:web", "SubResource.Named(\"web\")")]
    public Task Connects_to_a_part_that_the_target_has(string key, string part) => FixTest<SubResourceOfTargetFix>.Members(
        """    public PrivateEndpoint Door => new("pe-archive", Archive, Network.Subnet("endpoints")) { {|IVD3008:SubResource = SubResource.Namespace|}, Dns = Dns.ByPolicy };""" + Rest,
        $$"""    public PrivateEndpoint Door => new("pe-archive", Archive, Network.Subnet("endpoints")) { SubResource = {{part}}, Dns = Dns.ByPolicy };""" + Rest,
        key);

    [Fact]
    public async Task Offers_the_usual_part_first() => Assert.Equal(
        "Connect to 'blob'",
        (await OfferedFixes.Titles<SubResourceOfTargetFix>(
            FixTest<SubResourceOfTargetFix>.Plant(
                """    public PrivateEndpoint Door => new("pe-archive", Archive, Network.Subnet("endpoints")) { SubResource = SubResource.Namespace, Dns = Dns.ByPolicy };""" + Rest),
            "IVD3008"))[0]);
}
