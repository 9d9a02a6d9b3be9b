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
}
