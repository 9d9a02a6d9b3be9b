namespace IotVnetDsl.LocalArm.Tests.Types.Network;

/// <summary>What tests of resolvers and of rulesets have in common: a network, a resolver in it, and how either is made.</summary>
internal static class DnsParts
{
    public const string ApiVersion = "?api-version=2022-07-01";

    public static readonly string PlantNetwork = Arm.Id("Microsoft.Network/virtualNetworks/vnet-dns");
    public static readonly string Resolver = Arm.Id("Microsoft.Network/dnsResolvers/dnspr-plant");

    public static async Task Add(Arm arm, string id, string body)
    {
        var reply = await arm.Put(id + ApiVersion, body);
        Assert.True(reply.Status is 201 or 202, $"{id}: {reply}");
        await arm.Advance();
    }

    public static string ResolverBody(string network, string region) =>
        $$"""{"location": "{{region}}", "properties": {"virtualNetwork": {"id": "{{network}}"} } }""";

    public static string Subnet(string name, string prefix) => $$"""
        {"name": "{{name}}", "properties": {"addressPrefix": "{{prefix}}", "delegations": [
            {"name": "dns", "properties": {"serviceName": "Microsoft.Network/dnsResolvers"} }]} }
        """;
}
