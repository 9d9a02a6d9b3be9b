using IotVnetDsl.CodeFixes.Access;

namespace IotVnetDsl.CodeFixes.Tests.Access;

public class RefusedIpRuleFixTests
{
    [Fact]
    public Task Writes_single_addresses_without_prefix_all_at_once() => FixTest<RefusedIpRuleFix>.Members(
        """
            public StorageAccount Archive => new("plantarchive")
            {
                Firewall = Firewall.TrustedServicesOnly with { IpRules = [{|IVD4010:"40.1.2.3/32"|}, "40.1.3.0/24", {|IVD4010:"40.1.2.4/32"|}] }, // offices
            };
        """,
        """
            public StorageAccount Archive => new("plantarchive")
            {
                Firewall = Firewall.TrustedServicesOnly with { IpRules = ["40.1.2.3", "40.1.3.0/24", "40.1.2.4"] }, // offices
            };
        """,
        "IVD4010:single-address",
        iterations: 2);

    [Fact]
    public Task Writes_the_two_addresses_of_a_pair() => FixTest<RefusedIpRuleFix>.Members(
        """
            public StorageAccount Archive => new("plantarchive")
            {
                Firewall = Firewall.TrustedServicesOnly with
                {
                    IpRules =
                    [
                        {|IVD4010:"40.1.2.8/31"|}, // gateway
                        "40.1.3.0/24",
                    ],
                },
            };
        """,
        """
            public StorageAccount Archive => new("plantarchive")
            {
                Firewall = Firewall.TrustedServicesOnly with
                {
                    IpRules =
                    [
                        "40.1.2.8", // gateway
                        "40.1.3.0/24",
                        "40.1.2.9",
                    ],
                },
            };
        """,
        "IVD4010:two-addresses");

    [Fact]
    public Task Takes_private_ranges_out() => FixTest<RefusedIpRuleFix>.Members(
        """
            public CosmosAccount Orders => new("plant-orders") { IpRules = [{|IVD4010:"10.0.0.0/24"|}, "40.1.3.0/24", {|IVD4010:"192.168.0.0/16"|}] };
        """,
        """
            public CosmosAccount Orders => new("plant-orders") { IpRules = ["40.1.3.0/24"] };
        """,
        "IVD4010:take-out",
        iterations: 2);
}
