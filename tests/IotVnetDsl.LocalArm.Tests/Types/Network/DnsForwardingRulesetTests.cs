using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Types.Network;

public sealed class DnsForwardingRulesetTests
{
    private static readonly string Ruleset = Arm.Id("Microsoft.Network/dnsForwardingRulesets/rules");

    [Fact]
    public async Task Refuses_an_outbound_endpoint_that_is_not_there()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        var endpoint = Arm.Id("Microsoft.Network/dnsResolvers/none/outboundEndpoints/out");
        var refused = await arm.Put(Ruleset, $$"""{"location": "eastus", "properties": {"dnsResolverOutboundEndpoints": [{"id": "{{endpoint}}"}]} }""");
        Assert.Equal(400, refused.Status);
    }
}
