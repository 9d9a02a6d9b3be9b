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
            "'Contoso-Archive' is no name of a StorageAccount: it holds more than lower-case letters and digits (lower-case letters and digits, 3 to 24 "
                + "characters)",
            found.Message);
        Assert.Equal("contosoarchive", found.Finding.Data[FindingData.Nearest]);
    }

    [Theory]
    [InlineData("""public IotHub Hub => new("hub-");""")]
    [InlineData("""public IotHub Hub => new("ab");""")]
    [InlineData("""public EventHubsNamespace Streams => new("1streams");""")]
    [InlineData("""public StorageAccount Archive => new("archive") { Containers = ["Telemetry"] };""")]
    [InlineData("""public StorageAccount Archive => new("archive") { Containers = ["a--b"] };""")]
    [InlineData("""public IotHub Hub => new("hub") { Routes = [new("all messages", RouteSource.DeviceMessages, "events")] };""")]
    [InlineData("""public VirtualNetwork Net => new("vnet") { Subnets = [new("-endpoints", "10.0.0.0/24")] };""")]
    public void Fires_on_resources_and_children(string member) => Assert.Single(Of(member));

    [Theory]
    [InlineData("""public IotHub Hub => new($"contoso-{Stage}");""")]
    [InlineData("""public StorageAccount Archive => new("archive") { Containers = ["$root", "a-b"] };""")]
    [InlineData("""public StorageAccount Archive => new("Contoso-Archive") { Existing = true };""")]
    [InlineData("""public StorageAccount Archive => new(Environment.UserName);""")]
    [InlineData("""public ServiceBusNamespace Messages => new("messages-ns") { Queues = ["plant/alarms"] };""")]
    [InlineData("""public PrivateDnsZone Zone => new("privatelink.azure-devices.net");""")]
    public void Is_silent_on_names_that_Azure_takes_or_that_are_unknown(string member) => Assert.Empty(Of(member));

    [Fact]
    public void Warns_where_the_rule_is_not_confirmed() =>
        Assert.Equal(Severity.Warning, Assert.Single(Of("""public NatGateway Nat => new("nat!");""")).Severity);

    private static IReadOnlyList<Found> Of(string member) => Written.Find(Id, member);
}
