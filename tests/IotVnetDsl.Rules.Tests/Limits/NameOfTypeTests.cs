using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class NameOfTypeTests
{
    private const string Id = "IVD5001";

    [Fact]
    public void Fires_on_an_account_with_capitals_and_hyphens()
    {
        var found = Assert.Single(Of("""public StorageAccount Archive => new("Contoso-Archive");"""));

        Assert.Equal("\"Contoso-Archive\"", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal(
            "'Contoso-Archive' is no name of a StorageAccount: Azure takes lower-case letters and digits", found.Message);
        Assert.Equal("contosoarchive", found.Finding.Data[FindingData.Nearest]);
    }

    [Theory]
    [InlineData("""public IotHub Hub => new("hub-");""")]
    [InlineData("""public IotHub Hub => new("ab");""")]
    [InlineData("""public EventHubsNamespace Streams => new("1streams");""")]
    [InlineData("""public StorageAccount Archive => new("archive") { Containers = ["Telemetry"] };""")]
    [InlineData("""public StorageAccount Archive => new("archive") { Containers = ["a--b"] };""")]
    [InlineData("""public IotHub Hub => new("hub") { Routes = [new("all messages", RouteSource.DeviceMessages, "events")] };""")]
    [InlineData("""public NetworkSecurityGroup Doors => new("-nsg");""")]
    [InlineData("""public VirtualNetworkGateway Gateway => new("gw-", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, new VirtualNetwork("vnet"));""")]
    [InlineData("""public LocalNetworkGateway Site => new("site munich");""")]
    [InlineData("""public DnsResolver Resolver => new("resolver!", new VirtualNetwork("vnet"));""")]
    [InlineData("""public PrivateDnsZone Zone => new("privatelink..net");""")]
    [InlineData("""public IotHub Hub => new("hub") { IpFilterRules = [new("office/1", IpFilterAction.Accept, "203.0.113.0/24")] };""")]
    [InlineData("""public VirtualNetwork Net => new("vnet") { Subnets = [new("-endpoints", "10.0.0.0/24")] };""")]
    public void Fires_on_resources_and_children(string member) => Assert.Single(Of(member));

    [Theory]
    [InlineData("""public IotHub Hub => new($"contoso-{Stage}");""")]
    [InlineData("""public StorageAccount Archive => new("archive") { Containers = ["$root", "a-b"] };""")]
    [InlineData("""public StorageAccount Archive => new("Contoso-Archive") { Existing = true };""")]
    [InlineData("""public IotHub Hub => new("theirs") { Existing = true, Routes = [new("to day", RouteSource.DeviceMessages, "events")] };""")]
    [InlineData("""public StorageAccount Archive => new(Environment.UserName);""")]
    [InlineData("""public ServiceBusNamespace Messages => new("messages-ns") { Queues = ["plant/alarms"] };""")]
    [InlineData("""public PrivateDnsZone Zone => new("privatelink.azure-devices.net");""")]
    public void Is_silent_on_names_that_Azure_takes_or_that_are_unknown(string member) => Assert.Empty(Of(member));

    [Theory]
    [InlineData("contoso-sb")]
    [InlineData("contoso-mgmt")]
    [InlineData("contoso-MGMT")]
    [InlineData("contoso-Sb")]
    public void Warns_of_an_ending_that_service_bus_keeps(string name) => Assert.Equal(
        (Severity.Warning, $"'{name}' is no name of a ServiceBusNamespace: Azure takes no name that ends with -sb or -mgmt"),
        Of($"""public ServiceBusNamespace Bus => new("{name}");""").Select(found => (found.Severity, found.Message)).Single());

    [Fact]
    public void Every_type_and_child_of_the_library_that_has_a_name_has_a_rule()
    {
        // Names that Azure defines, or that come from another record.
        string[] without = ["Tag", "Region", "Cloud", "Role", "SubResource", "ServiceEndpoint", "Secret", "ExpressRouteProvider"];
        var named = typeof(IotHub).Assembly.GetTypes().Where(type => type is { IsPublic: true, IsAbstract: false, Namespace: nameof(IotVnetDsl) }
            && type.GetProperty("Name") is not null && !typeof(ResourceReference).IsAssignableFrom(type) && !type.Name.EndsWith("Sku", StringComparison.Ordinal));

        Assert.DoesNotContain(named.Select(type => type.Name).Except(without), type => !Rules.Facts.NameRules.Of(type).Any());
    }

    [Fact]
    public void Warns_where_the_rule_is_not_confirmed() =>
        Assert.Equal(Severity.Warning, Assert.Single(Of("""public NatGateway Nat => new("nat!");""")).Severity);

    private static IReadOnlyList<Found> Of(string member) => Written.Find(Id, member);
}
