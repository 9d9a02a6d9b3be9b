using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class ValueInRangeTests
{
    private const string Id = "IVD5004";

    [Fact]
    public void Fires_on_a_duration_below_its_range()
    {
        var found = Assert.Single(Of("""Endpoints = [new StorageEndpoint("archive", Archive.Container("a")) { BatchFrequency = TimeSpan.FromSeconds(30) }]"""));

        Assert.Equal("BatchFrequency = TimeSpan.FromSeconds(30)", found.Text);
        Assert.Equal(Severity.Error, found.Severity);
        Assert.Equal("Endpoints[archive].BatchFrequency of 'Hub' is PT30S: Azure takes PT60S to PT720S", found.Message);
        Assert.Equal("PT60S", found.Finding.Data[FindingData.Nearest]);
    }

    [Theory]
    [InlineData("Sku = IotHubSku.F1, Capacity = 2", "Capacity of 'Hub' is 2: Azure takes 1 with Sku F1")]
    [InlineData("Sku = IotHubSku.S3, Capacity = 11", "Capacity of 'Hub' is 11: Azure takes 1 to 10 with Sku S3")]
    [InlineData("Sku = IotHubSku.S1, Capacity = 0", "Capacity of 'Hub' is 0: Azure takes 1 to 200 with Sku S1")]
    [InlineData("Capacity = 500", "Capacity of 'Hub' is 500: Azure takes 1 to 200 while Sku is not set")]
    [InlineData("Sku = IotHubSku.F1, BuiltInEndpoint = new() { PartitionCount = 4 }", "BuiltInEndpoint.PartitionCount of 'Hub' is 4: Azure takes 2 with Sku F1")]
    [InlineData("BuiltInEndpoint = new() { RetentionDays = 8 }", "BuiltInEndpoint.RetentionDays of 'Hub' is 8: Azure takes 1 to 7")]
    [InlineData("Sku = IotHubSku.F1, BuiltInEndpoint = new() { PartitionCount = 64 }", "BuiltInEndpoint.PartitionCount of 'Hub' is 64: Azure takes 2 with Sku F1")]
    [InlineData("CloudToDevice = new() { Feedback = new() { MaxDeliveryCount = 101 } }", "CloudToDevice.Feedback.MaxDeliveryCount of 'Hub' is 101: Azure takes 1 to 100")]
    public void Says_the_range_and_what_it_depends_on(string hub, string message) => Assert.Equal(message, Assert.Single(Of(hub)).Message);

    [Theory]
    [InlineData("Sku = IotHubSku.S1, Capacity = 200")]
    [InlineData("Capacity = 150")]
    [InlineData("Sku = IotHubSku.Named(Environment.UserName), Capacity = 500")]
    [InlineData("Sku = IotHubSku.S1, Capacity = Environment.ProcessorCount")]
    [InlineData("BuiltInEndpoint = new() { RetentionDays = 7, PartitionCount = 2 }")]
    public void Is_silent_in_the_range_and_on_what_is_unknown(string hub) => Assert.Empty(Of(hub));

    [Fact]
    public void Warns_where_the_range_is_not_confirmed() =>
        Assert.Equal(Severity.Warning, Assert.Single(Of("""FileUpload = new(Archive.Container("a")) { SasTimeToLive = TimeSpan.FromDays(2) }""")).Severity);

    // https://learn.microsoft.com/azure/event-hubs/event-hubs-auto-inflate: the standard tier only.
    [Theory]
    [InlineData("Sku = EventHubsSku.Basic, AutoInflateTo = 10", "AutoInflateTo of 'Streams' is 10: Azure takes 0 with Sku Basic")]
    [InlineData("Sku = EventHubsSku.Premium, AutoInflateTo = 10", "AutoInflateTo of 'Streams' is 10: Azure takes 0 with Sku Premium")]
    public void Warns_of_auto_inflate_in_tiers_that_have_none(string streams, string message) => Assert.Equal(
        (Severity.Warning, message),
        Written.Find(Id, $$"""public EventHubsNamespace Streams => new("streams") { {{streams}} };""").Select(found => (found.Severity, found.Message)).Single());

    [Theory]
    [InlineData(1024, "2048")]
    [InlineData(2049, "3072")]
    [InlineData(2500, "3072")]
    [InlineData(8192, "4096")]
    public void Proposes_the_next_size_of_a_key(int size, string next)
    {
        var found = Assert.Single(Written.Find(
            Id, $$"""public KeyVault Vault => new("kv-plant", "00000000-0000-0000-0000-0000000000aa") { Keys = [new("one") { Size = {{size}} }] };"""));

        Assert.Equal($"Keys[one].Size of 'Vault' is {size}: Azure takes 2048 to 4096 in steps of 1024", found.Message);
        Assert.Equal(next, found.Finding.Data[FindingData.Nearest]);
    }

    [Theory]
    [InlineData("public EventHubsNamespace Streams => new(\"streams\") { Sku = EventHubsSku.Standard, Capacity = 41 };", "Capacity")]
    [InlineData("public EventHubsNamespace Streams => new(\"streams\") { EventHubs = [new(\"e\") { PartitionCount = 33 }] };", "EventHubs[e].PartitionCount")]
    [InlineData("public ServiceBusNamespace Bus => new(\"bus-one\") { Sku = ServiceBusSku.Premium, Capacity = 32 };", "Capacity")]
    [InlineData("public NetworkSecurityGroup Doors => new(\"nsg\") { Rules = [new(\"in\", 99, TrafficDirection.Inbound, FirewallAction.Allow)] };", "Rules[in].Priority")]
    [InlineData("public LogAnalyticsWorkspace Logs => new(\"logs-plant\") { RetentionDays = 29 };", "RetentionDays")]
    [InlineData("public LogAnalyticsWorkspace Logs => new(\"logs-plant\") { RetentionDays = 731 };", "RetentionDays")]
    [InlineData("public EventHubsNamespace Streams => new(\"streams\") { AutoInflateTo = 41 };", "AutoInflateTo")]
    [InlineData("public PrivateDnsZone Zone => new(\"plant.example\"); public PrivateDnsARecord Hub => new(\"hub\", Zone, [\"10.0.0.4\"]) { TimeToLive = TimeSpan.Zero };", "TimeToLive")]
    [InlineData("public DnsForwardingRuleset Rules => new(\"rules\", []) { Rules = [new(\"plant\", \"plant.example.\", [new(\"10.0.0.4\") { Port = 65536 }])] };", "Rules[plant].Servers[#0].Port")]
    public void Fires_on_resources_of_every_kind(string member, string place) => Assert.Equal(place, Assert.Single(Written.Find(Id, member)).Finding.PropertyPath);

    [Theory]
    [InlineData("public LogAnalyticsWorkspace Logs => new(\"logs-plant\") { RetentionDays = 30 };")]
    [InlineData("public LogAnalyticsWorkspace Logs => new(\"logs-plant\") { RetentionDays = 730 };")]
    [InlineData("public EventHubsNamespace Streams => new(\"streams\") { AutoInflateTo = 40 };")]
    [InlineData("public EventHubsNamespace Streams => new(\"streams\") { Sku = EventHubsSku.Basic, AutoInflateTo = 0 };")]
    [InlineData("public KeyVault Vault => new(\"kv-plant\", \"00000000-0000-0000-0000-0000000000aa\") { Keys = [new(\"one\") { Size = 3072 }] };")]
    [InlineData("public PrivateDnsZone Zone => new(\"plant.example\"); public PrivateDnsARecord Hub => new(\"hub\", Zone, [\"10.0.0.4\"]) { TimeToLive = TimeSpan.FromDays(24855) };")]
    [InlineData("public DnsForwardingRuleset Rules => new(\"rules\", []) { Rules = [new(\"plant\", \"plant.example.\", [new(\"10.0.0.4\") { Port = 65535 }])] };")]
    public void Is_silent_at_the_edges(string member) => Assert.Empty(Written.Find(Id, member));

    private static IReadOnlyList<Found> Of(string hub) => Written.Find(Id, $$"""
        public StorageAccount Archive => new("archive") { Containers = ["a"] };
        public IotHub Hub => new("hub") { Identity = Identity.SystemAssigned, {{hub}} };
        """);
}
