using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>The classic mistakes, made in the sample, are found in the document alone and on the line where people would look.</summary>
public class MistakesInTheSampleTests
{
    private static readonly string Sample = File.ReadAllText(RepositoryRoot.Combine("samples", "ContosoPlant", "ContosoPlant.cs")).ReplaceLineEndings("\n");

    [Theory]
    [InlineData("IVD1001", "Region.EastUS", "Region.NorthEurope", "ResourceGroup ResourceGroup")]
    [InlineData("IVD1002", "Region.EastUS", "Region.NorthEurope", "ResourceGroup ResourceGroup")]
    [InlineData("IVD1003", "Region.EastUS", "Region.Named(\"eastsu\")", "ResourceGroup ResourceGroup")]
    [InlineData("IVD2001", "        Identity = Identity.SystemAssigned,\n", "", "new StorageEndpoint(\"archive\"")]
    [InlineData("IVD2003", "new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages.Queue(\"alarms\"))", "new(Hub.SystemIdentity, Role.AzureServiceBusDataSender, Messages.Topic(\"changes\")) { Existing = true }", "new ServiceBusQueueEndpoint(\"alarms\"")]
    [InlineData("IVD6010", "    public RoleAssignment HubSendsAlarms", "    private RoleAssignment HubSendsAlarms", "private RoleAssignment HubSendsAlarms")]
    [InlineData("IVD2004", "Role.StorageBlobDataContributor", "Role.StorageBlobDataReader", "HubWritesArchive")]
    [InlineData("IVD4001", "Firewall = Firewall.TrustedServicesOnly,", "Firewall = new() { DefaultAction = FirewallAction.Deny, TrustedServices = false },", "Firewall = new()")]
    public async Task Is_found_on_its_line(string id, string right, string wrong, string line)
    {
        Assert.Contains(right, Sample, StringComparison.Ordinal);
        var source = Sample.Replace(right, wrong, StringComparison.Ordinal);

        var found = await AnalyzerRun.Document(AnalyzerRun.Compile(source), index: 1, AnalyzerRun.Options("2020-03"));

        var lines = source.Split('\n');
        Assert.Contains(found, diagnostic => diagnostic.Id == id
            && lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].Contains(line, StringComparison.Ordinal));
    }
}
