using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Planning.Tests.Resources.Examples;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.LocalArm;

/// <summary>Azure answers ids in another case than they were sent in, of groups, providers and names: they are the same ids.</summary>
public sealed class OtherCaseTests
{
    // A provisioning service by a key needs one of a hub's.
    public static TheoryData<string, bool> Cases => [.. from example in Example.All.Where(example => example is not DeviceProvisioningServiceExample) from isUpper in (bool[])[true, false] select (example.Id, isUpper)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Nothing_is_left_to_do_and_nothing_is_taken_for_others(string id, bool isUpper)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var graph = Example.All.Single(example => example.Id == id).Graph();
        var client = arm.ClientThrough(new OtherCase(isUpper));

        var plan = Plan(arm, client, Planner.PlanAsync, graph);
        Assert.Equal([], Run(arm, client, plan).Errors);
        arm.Settle();
        var second = Plan(arm, client, Planner.PlanAsync, graph);
        Assert.Equal("", second.Operations.IsEmpty ? "" : PlanText.Write(second, detailed: true));
        Assert.Equal([], second.Surplus);
        Assert.Equal([], second.Adopted.Select(resource => resource.Path));

        Assert.Equal([], Run(arm, client, Plan(arm, client, Planner.DestroyAsync, graph, $"delete:{id}")).Errors);
        Assert.Equal([], Plan(arm, client, Planner.PlanAsync, graph).Unchanged);
    }

    private static Plan Plan(
        LocalArmInProcess arm, IArmClient client, Func<TopologyGraph, PlanRequest, IArmClient, CancellationToken, Task<PlanningResult>> planner, TopologyGraph graph, params IReadOnlyList<string> allow) =>
        Requests.Made(arm.Time.Pump(() => planner(graph, Requests.Local([.. allow]), client, default)));

    private static DeploymentResult Run(LocalArmInProcess arm, IArmClient client, Plan plan) =>
        arm.Time.Pump(() => Deployment.RunAsync(plan, client, arm.Options, new Progress<ApplyEvent>(), default));

    /// <summary>Writes every id of an answer in another case; what is asked for stays as it is.</summary>
    private sealed class OtherCase(bool isUpper) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            using var stream = answer.Content.ReadAsStream(cancellationToken);
            using var reader = new StreamReader(stream);
            var text = reader.ReadToEnd();
            answer.Content = new StringContent(text.Length == 0 ? "" : Changed(JsonNode.Parse(text))!.ToJsonString(), new MediaTypeHeaderValue("application/json"));
            return answer;
        }

        private JsonNode? Changed(JsonNode? node) => node switch
        {
            JsonObject record => new JsonObject(record.Select(member => KeyValuePair.Create(IsId(member.Key) ? Other(member.Key) : member.Key, Changed(member.Value)))),
            JsonArray array => new JsonArray([.. array.Select(Changed)]),
            JsonValue value when value.TryGetValue<string>(out var text) && IsId(text) => Other(text),
            _ => node?.DeepClone(),
        };

        // Addresses of operations are no ids.
        private static bool IsId(string text) => text.StartsWith("/subscriptions/", StringComparison.Ordinal) && !text.Contains('?', StringComparison.Ordinal);

        private string Other(string id) => "/subscriptions" + (isUpper ? id["/subscriptions".Length..].ToUpperInvariant() : id["/subscriptions".Length..].ToLowerInvariant());
    }
}
