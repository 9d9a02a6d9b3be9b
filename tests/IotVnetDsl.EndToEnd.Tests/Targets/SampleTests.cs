using System.Text.Json.Nodes;
using IotVnetDsl.EndToEnd.Tests.Support;

namespace IotVnetDsl.EndToEnd.Tests.Targets;

/// <summary>Each sample: silent in the editor, as accepted, deployed, and nothing is left to do.</summary>
public sealed class SampleTests(PackageFixture package)
{
    [Fact]
    public async Task Fleet_is_sites_of_a_kind_in_two_regions()
    {
        var fleet = SampleProject.In(package, "Fleet", "fleet");
        await IsSilentAndAcceptedAsync(fleet);

        (await fleet.BuildAsync("Deploy", "-p:NoBuild=true")).Succeeded().Says("rg-fleet-west", "Deployed: ");
        (await fleet.BuildAsync("Plan", "-p:NoBuild=true")).Succeeded().Says("No changes.");
        (await fleet.BuildAsync("Paths", "-p:NoBuild=true")).Succeeded().Says("Westerly[seattle]/Hub");
        (await fleet.BuildAsync("Destroy", "-p:NoBuild=true", "-p:TopologyAllow=delete:fleet")).Succeeded();
    }

    [Fact]
    public async Task HubSpoke_is_a_plant_in_what_the_network_team_keeps()
    {
        var spoke = SampleProject.In(package, "HubSpoke", "hub-spoke");
        await IsSilentAndAcceptedAsync(spoke);

        foreach (var topology in new[] { "-p:TopologyName=Connectivity", "-p:TopologyName=Plant" })
        {
            (await spoke.BuildAsync("Deploy", "-p:NoBuild=true", topology)).Succeeded().Says("Deployed: ");
            (await spoke.BuildAsync("Plan", "-p:NoBuild=true", topology)).Succeeded().Says("No changes.");
        }

        (await spoke.BuildAsync("Paths", "-p:NoBuild=true", "-p:TopologyName=Plant")).Succeeded().Says("192.168.0.0/16");
        // What others keep stays: the plant goes first, then their network.
        (await spoke.BuildAsync("Destroy", "-p:NoBuild=true", "-p:TopologyName=Plant", "-p:TopologyAllow=delete:plant")).Succeeded();
        (await spoke.BuildAsync("Plan", "-p:NoBuild=true", "-p:TopologyName=Connectivity")).Succeeded().Says("No changes.");
        (await spoke.BuildAsync("Destroy", "-p:NoBuild=true", "-p:TopologyName=Connectivity", "-p:TopologyAllow=delete:connectivity")).Succeeded();
    }

    [Fact]
    public async Task Adopted_takes_what_the_portal_made_and_changes_it()
    {
        var adopted = SampleProject.In(package, "Adopted", "adopted");
        await IsSilentAndAcceptedAsync(adopted);
        await using var arm = await HandStartedArm.StartAsync(package, adopted.PathOf("arm"));
        await MakeByHandAsync(arm);
        string[] there = ["-p:NoBuild=true", $"-p:IotVnetArmEndpoint={arm.Address}"];

        Assert.Contains("adopt:", (await adopted.BuildAsync("Deploy", there)).FailedWith("IVD9007"), StringComparison.Ordinal);
        (await adopted.BuildAsync("Deploy", [.. there, "-p:TopologyAllow=adopt:Network+adopt:Storage+adopt:Hub"])).Succeeded().Says("Deployed: ");
        (await adopted.BuildAsync("Plan", there)).Succeeded().Says("No changes.");
        (await adopted.BuildAsync("Paths", there)).Succeeded().Says("Network/machines -> Hub");
        (await adopted.BuildAsync("Destroy", [.. there, "-p:TopologyAllow=delete:rg-assembly"])).Succeeded();
    }

    private static async Task IsSilentAndAcceptedAsync(ConsumerProject sample)
    {
        (await sample.BuildAsync(null, "-p:ErrorLog=findings.sarif")).Succeeded();
        var findings = JsonNode.Parse(sample.Read("findings.sarif"))!["runs"]![0]!["results"]!.AsArray().Select(finding => finding!["ruleId"]!.ToString());
        Assert.DoesNotContain(findings, id => id.StartsWith("IVD", StringComparison.Ordinal));
        (await sample.BuildAsync("VerifyPlan", "-p:NoBuild=true")).Succeeded();
    }

    private static async Task MakeByHandAsync(HandStartedArm arm)
    {
        const string group = HandStartedArm.Subscription + "/resourceGroups/rg-assembly";
        await arm.PutAsync(group + "?api-version=2021-04-01", Body("""{"location": "westeurope"}"""));
        await arm.PutAsync(group + "/providers/Microsoft.Network/virtualNetworks/vnet-assembly?api-version=2024-05-01", Body("""
            {"location": "westeurope", "properties": {"addressSpace": {"addressPrefixes": ["10.30.0.0/16"]}, "subnets": [{"name": "machines", "properties": {"addressPrefix": "10.30.1.0/24"}}]}}
            """));
        await arm.PutAsync(group + "/providers/Microsoft.Storage/storageAccounts/contosoassembly?api-version=2024-01-01", Body("""
            {"location": "westeurope", "sku": {"name": "Standard_LRS"}, "kind": "StorageV2", "properties": {"minimumTlsVersion": "TLS1_2"}}
            """));
        await arm.PutAsync(group + "/providers/Microsoft.Devices/IotHubs/contoso-assembly?api-version=2023-06-30", Body("""
            {"location": "westeurope", "sku": {"name": "S1", "capacity": 1}, "identity": {"type": "SystemAssigned"}, "properties": {"minTlsVersion": "1.2"}}
            """));
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        await arm.PutAsync(group + "/providers/Microsoft.Storage/storageAccounts/contosoassembly/blobServices/default/containers/telemetry?api-version=2024-01-01", []);
    }

    private static JsonObject Body(string json) => JsonNode.Parse(json)!.AsObject();
}
