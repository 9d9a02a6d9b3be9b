using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Limits;

public sealed class MisspeltWordTests
{
    [Theory]
    [InlineData("Hub", "Conections", "Connections")]
    [InlineData("Hub", "twinquery", "TwinQueries")]
    [InlineData("Streams", "OperationLogs", "OperationalLogs")]
    public void Fires_at_what_is_nearly_one(string scope, string category, string nearest)
    {
        var found = Assert.Single(Find(scope, $"\"Routes2026\", \"{category}\""));

        Assert.Equal((Severity.Error, $"\"{category}\"", $"'{category}' is no category of logs of '{scope}'; the nearest is '{nearest}'"), (found.Severity, found.Text, found.Message));
    }

    [Theory]
    [InlineData("Hub", "\"Connections\", \"deviceTELEMETRY\"")]
    [InlineData("Hub", "\"SomethingNewAltogether\"")]
    [InlineData("Hub", "Environment.UserName")]
    [InlineData("Archive", "\"StorageReads\"")]
    public void Is_silent_elsewhere(string scope, string categories) => Assert.Empty(Find(scope, categories));

    [Theory]
    [InlineData("""NetworkSecurityGroup It => new("nsg") { Rules = [new("in", 100, TrafficDirection.Inbound, FirewallAction.Allow) { Sources = ["VirtualNetwrk"] }] }""", "VirtualNetwrk", "service tag", "VirtualNetwork")]
    [InlineData("""NetworkSecurityGroup It => new("nsg") { Rules = [new("out", 100, TrafficDirection.Outbound, FirewallAction.Allow) { Destinations = ["Storge.WestEurope"] }] }""", "Storge", "service tag", "Storage")]
    [InlineData("""RouteTable It => new("rt") { Routes = [new("out", "AzureIotHubs", NextHop.Internet)] }""", "AzureIotHubs", "service tag", "AzureIoTHub")]
    [InlineData("""VirtualNetwork It => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("a", "10.0.1.0/24") { ServiceEndpoints = [ServiceEndpoint.Named("Microsoft.Storag")] }] }""", "Microsoft.Storag", "service endpoint", "Microsoft.Storage")]
    [InlineData("""VirtualNetwork It => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("a", "10.0.1.0/24") { Delegation = "Microsoft.Network/dnsResolver" }] }""", "Microsoft.Network/dnsResolver", "delegation", "Microsoft.Network/dnsResolvers")]
    public void Warns_of_other_words(string member, string word, string what, string nearest)
    {
        var found = Assert.Single(Written.Find("IVD5017", $"public {member};"));

        Assert.Equal((Severity.Warning, $"'{word}' is no {what}; the nearest is '{nearest}'"), (found.Severity, found.Message));
    }

    [Theory]
    [InlineData("""NetworkSecurityGroup It => new("nsg") { Rules = [new("in", 100, TrafficDirection.Inbound, FirewallAction.Allow) { Sources = ["storage.westeurope"], Destinations = ["*"] }] }""")]
    [InlineData("""NetworkSecurityGroup It => new("nsg") { Rules = [new("in", 100, TrafficDirection.Inbound, FirewallAction.Allow) { Sources = ["10.0.0.0/8"], Destinations = ["AzureSomethingNew"] }] }""")]
    [InlineData("""RouteTable It => new("rt") { Routes = [new("out", "0.0.0.0/0", NextHop.None)] }""")]
    [InlineData("""VirtualNetwork It => new("vnet") { AddressSpace = ["10.0.0.0/16"], Subnets = [new("a", "10.0.1.0/24") { Delegation = "Contoso.Plants/lines", ServiceEndpoints = [ServiceEndpoint.Named("Microsoft.Batch")] }] }""")]
    public void Is_silent_of_words_that_may_be_new(string member) => Assert.Empty(Written.Find("IVD5017", $"public {member};"));

    private static IEnumerable<Found> Find(string scope, string categories) => Written.Find("IVD5017", $$"""
        public IotHub Hub => new("plant-hub");
        public EventHubsNamespace Streams => new("plant-streams");
        public StorageAccount Archive => new("plantarchive");
        public LogAnalyticsWorkspace Kept => new("log-plant");
        public DiagnosticSetting Logs => new("to-logs", {{scope}}, Kept) { Logs = [{{categories}}] };
        """).Where(found => found.Text != "\"Routes2026\"");
}
