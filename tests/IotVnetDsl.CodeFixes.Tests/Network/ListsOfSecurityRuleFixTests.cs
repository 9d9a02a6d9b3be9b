using IotVnetDsl.CodeFixes.Network;

namespace IotVnetDsl.CodeFixes.Tests.Network;

public class ListsOfSecurityRuleFixTests
{
    [Fact]
    public Task Takes_smaller_blocks_out() => FixTest<ListsOfSecurityRuleFix>.Members(
        Group("""{|IVD3039:"10.1.0.0/24"|}, "10.1.0.0/16", "10.2.0.0/16", {|IVD3039:"10.2.3.4"|}"""), Group(""" "10.1.0.0/16", "10.2.0.0/16" """.Trim()), "IVD3039:take-out", iterations: 2);

    [Fact]
    public async Task Leaves_a_tag_to_people() => Assert.Empty(await OfferedFixes.Titles<ListsOfSecurityRuleFix>(
        FixTest<ListsOfSecurityRuleFix>.Plant(Group(""" "VirtualNetwork", "10.0.0.0/8" """.Trim())), "IVD3039"));

    private static string Group(string sources) =>
        $$"""    public NetworkSecurityGroup Rules => new("nsg-plant") { Rules = [new("devices", 100, TrafficDirection.Inbound, FirewallAction.Allow) { Sources = [{{sources}}] }] };""";
}
