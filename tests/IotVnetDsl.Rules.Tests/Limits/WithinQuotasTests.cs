using System.Globalization;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class WithinQuotasTests
{
    private const string Id = "IVD5006";

    [Theory]
    [InlineData("Endpoints = [.. Enumerable.Range(1, {0}).Select(n => new StorageEndpoint($\"e{{n}}\", Archive.Container(\"t\")))]", 10, "Endpoints")]
    [InlineData("Routes = [.. Enumerable.Range(1, {0}).Select(n => new Route($\"r{{n}}\", RouteSource.DeviceMessages, \"events\"))]", 100, "Routes")]
    [InlineData("Enrichments = [.. Enumerable.Range(1, {0}).Select(n => new Enrichment($\"k{{n}}\", \"v\", [\"events\"]))]", 10, "Enrichments")]
    [InlineData("NetworkRuleSet = new() {{ IpRules = [.. Enumerable.Range(1, {0}).Select(n => new HubIpRule($\"i{{n}}\", $\"203.0.113.{{n}}\"))] }}", 100, "NetworkRuleSet.IpRules")]
    public void Fires_where_a_hub_has_one_more_than_it_may(string hub, int most, string list)
    {
        Assert.Empty(Of(Hub(hub, most)));
        var found = Assert.Single(Of(Hub(hub, most + 1)));

        Assert.Equal((list, Severity.Error), (found.Finding.PropertyPath, found.Severity));
        Assert.Equal($"'Hub' has {most + 1} {list}: Azure takes {most}", found.Message);
    }

    [Fact]
    public void Fires_at_the_firewall_of_an_account() => Assert.Equal(
        "'Archive' has 401 Firewall.IpRules: Azure takes 400",
        Assert.Single(Of("public StorageAccount Archive => new(\"plantarchive\") { Firewall = new() { IpRules = [.. Enumerable.Range(0, 401).Select(n => (AddressPrefix)$\"20.0.{n / 250}.{n % 250}\")] } };")).Message);

    [Theory]
    [InlineData("public override ValueList<Tag>? Tags => [.. Enumerable.Range(1, {0}).Select(n => new Tag($\"t{{n}}\", \"x\"))]; public IotHub A => new(\"hub-a\"); public IotHub B => new(\"hub-b\");", "")]
    [InlineData("public IotHub A => new(\"hub-a\") {{ Tags = [.. Enumerable.Range(1, {0}).Select(n => new Tag($\"t{{n}}\", \"x\"))] }};", "A")]
    [InlineData("public override ValueList<Tag>? Tags => [new(\"T1\", \"y\"), new(\"t2\", \"y\")]; public IotHub A => new(\"hub-a\") {{ Tags = [.. Enumerable.Range(1, {0}).Select(n => new Tag($\"t{{n}}\", \"x\"))] }};", "A")]
    public void Fires_where_a_resource_gets_more_tags_than_it_may_with_ours(string members, string path)
    {
        Assert.Empty(Of(string.Format(CultureInfo.InvariantCulture, members, 49)));
        var found = Assert.Single(Of(string.Format(CultureInfo.InvariantCulture, members, 50)));

        Assert.Equal((path, "Tags", Severity.Error), (found.Finding.Path, found.Finding.PropertyPath, found.Severity));
        Assert.Equal("each resource that these are for gets 50 tags, and one that says whose it is: Azure takes 50", found.Message);
    }

    [Fact]
    public void Is_silent_of_tags_that_nobody_writes() => Assert.Empty(Of(
        "public IotHub A => new(\"hub-a\") { Existing = true, Tags = [.. Enumerable.Range(1, 60).Select(n => new Tag($\"t{n}\", \"x\"))] };"));

    [Fact]
    public void Fires_at_a_second_free_hub_of_a_subscription() => Assert.Equal(
        "'Two' is a second free hub, after 'One': a subscription has one", Assert.Single(Of(Free("Capacity = 1"))).Message);

    [Theory]
    [InlineData("\"11111111-2222-3333-4444-555555555555\"")]
    [InlineData("Environment.UserName")]
    public void Is_silent_of_free_hubs_of_several_subscriptions_or_unknown_ones(string subscription) => Assert.Empty(Of(
        $"public ResourceGroup Far => new(\"rg-far\", Region.EastUS) {{ Subscription = {subscription} }};" + Free("ResourceGroup = Far")));

    [Fact]
    public void Fires_at_a_network_of_too_many_private_endpoints() => Assert.Equal(
        ("'Net' has 1001 private endpoints: beyond 1000 packets are lost", Severity.Warning),
        Assert.Single(Of("""
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/8"], Subnets = [new("endpoints", "10.0.0.0/16")] };
            public StorageAccount Archive => new("plantarchive");
            public IEnumerable<PrivateEndpoint> Doors => Enumerable.Range(0, 1001).Select(n => new PrivateEndpoint($"pe{n}", Archive, Net.Subnet("endpoints")));
            """).Select(found => (found.Message, found.Severity))));

    [Theory]
    [InlineData("Routes = [.. Environment.GetLogicalDrives().Select(drive => new Route(drive, RouteSource.DeviceMessages, \"events\"))]")]
    [InlineData("Sku = IotHubSku.F1, Routes = [.. Enumerable.Range(1, 101).Select(n => new Route($\"r{{n}}\", RouteSource.DeviceMessages, \"events\"))]")]
    public void Is_silent_on_what_is_unknown_and_on_the_free_tier(string hub) => Assert.Empty(Of(Hub(hub, 0)));

    private static IReadOnlyList<Found> Of(string members) => Written.Find(Id, members);

    private static string Free(string second) => $$"""
        public IotHub One => new("hub-one") { Sku = IotHubSku.F1 };
        public IotHub Two => new("hub-two") { Sku = IotHubSku.F1, {{second}} };
        """;

    private static string Hub(string members, int count) => $$"""
        public StorageAccount Archive => new("plantarchive") { Containers = ["t"] };
        public IotHub Hub => new("hub") { {{string.Format(System.Globalization.CultureInfo.InvariantCulture, members, count)}} };
        """;
}
