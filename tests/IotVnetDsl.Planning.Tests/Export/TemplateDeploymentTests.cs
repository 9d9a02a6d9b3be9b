using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Export;

/// <summary>Exported templates, deployed as Azure's engine does it, end in what Deploy makes.</summary>
public sealed class TemplateDeploymentTests
{
    public static TheoryData<string> Topologies => ["Plant", "ContosoPlant", "TwoGroups"];

    [Theory]
    [MemberData(nameof(Topologies))]
    public async Task Nothing_is_left_for_Deploy_to_do_but_the_group_that_others_made(string name)
    {
        await using var arm = await LocalArmProcess.StartAsync();
        var topology = name switch
        {
            "Plant" => new Plant(),
            "TwoGroups" => new TwoGroups(),
            _ => (Topology)Contoso.ContosoPlant.Production,
        };
        var graph = topology.Graph(name == "ContosoPlant" ? "Production" : null);
        var group = $"/subscriptions/{Requests.Subscription}/resourceGroups/{topology.ResourceGroup.Name}";
        await SendAsync(arm, new ArmRequest("PUT", group, "2024-03-01") { Body = new JsonObject { ["location"] = "eastus" } });

        var template = JsonNode.Parse(Assert.Single(ArmTemplate.Of(graph, Requests.FromNothing(graph))));
        await SendAsync(arm, new ArmRequest("PUT", Deployment(group), "2024-03-01")
        {
            Body = new JsonObject { ["properties"] = new JsonObject { ["mode"] = "Incremental", ["template"] = template } },
        });
        var ended = await EndedAsync(arm, Deployment(group));

        Assert.True(ended["properties"]!["provisioningState"]!.ToString() == "Succeeded", ended.ToString());
        var plan = Requests.Made(await arm.PlanAsync(graph));
        Assert.Equal(["ResourceGroup"], plan.Operations.Select(operation => operation.Key).DefaultIfEmpty("ResourceGroup"));
    }

    private static string Deployment(string group) => $"{group}/providers/Microsoft.Resources/deployments/exported";

    private static async Task<JsonObject> EndedAsync(LocalArmProcess arm, string id)
    {
        while (true)
        {
            var deployment = await SendAsync(arm, new ArmRequest("GET", id, "2024-03-01"));
            if (deployment["properties"]!["provisioningState"]!.ToString() is not ("Accepted" or "Running"))
                return deployment;
            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
        }
    }

    private static async Task<JsonObject> SendAsync(LocalArmProcess arm, ArmRequest request)
    {
        var response = await arm.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccess, $"{request.Method} {request.Id}: {response.Error?.Message}");
        return response.Body!;
    }
}
