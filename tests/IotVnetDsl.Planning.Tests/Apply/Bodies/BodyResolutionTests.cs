using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Bodies;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.Apply.Simulation;

namespace IotVnetDsl.Planning.Tests.Apply.Bodies;

public sealed class BodyResolutionTests : IDisposable
{
    private const string Marker = "s3cr3t-marker";
    private const string Hub = "Microsoft.Devices/IotHubs";

    private readonly TestDeployment _deployment = new();

    public BodyResolutionTests() => _deployment.Options = _deployment.Options with { Secrets = new OneSecret() };

    private SimulatedArm Arm => _deployment.Arm;

    public void Dispose() => _deployment.Dispose();

    [Fact]
    public void An_output_is_taken_from_the_operation_that_makes_it_known()
    {
        var result = _deployment.Run(TestPlan.Of(
            TestPlan.Operation("Hub", body: Json("""{ "identity": { "principalId": "p1" } }"""), type: Hub),
            Role()));

        Assert.True(result.IsSuccess);
        Assert.Equal("""{"properties":{"principalId":"p1"}}""", Arm.Requests[1].Body!.ToJsonString());
    }

    [Fact]
    public void An_output_that_the_answer_lacks_is_read_again_until_it_is_there()
    {
        var reads = 0;
        Arm.Intercept = request => request.Method == "GET" && ++reads == 4 ? new(200, Json("""{ "identity": { "principalId": "p1" } }""")) : null;
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Hub", type: Hub), Role()));

        Assert.True(result.IsSuccess);
        Assert.Equal(2, _deployment.Events.OfType<OperationRetried>().Count());
    }

    [Fact]
    public void An_output_of_a_resource_that_stays_as_it_is_is_read()
    {
        var hub = new PlanResource("Hub", Hub, "hub", TestPlan.Id("Hub", Hub), null);
        Arm.Put(hub.Id, Json("""{ "identity": { "principalId": "p1" } }"""));
        Arm.Intercept = request => request.Id.EndsWith("routingEndpointsHealth", StringComparison.Ordinal) ? new(200, Json("""{ "value": [] }""")) : null;
        var result = _deployment.Run(TestPlan.Of(Role() with { DependsOn = [] }) with { Unchanged = [hub] });

        Assert.True(result.IsSuccess);
        Assert.Equal("""{"properties":{"principalId":"p1"}}""", Arm.Requests[0].Body!.ToJsonString());
    }

    [Fact]
    public void A_secret_is_sent_and_is_in_no_event_journal_or_error()
    {
        Arm.Behaviour = _ => (TimeSpan.FromSeconds(30), OperationForm.AsyncOperation);
        Arm.Refuse(TestPlan.Id("Other"), new ArmError("InvalidKey", $"the key {Marker} is too short", 400));
        var body = """{ "properties": { "sharedKey": { "$secret": "env:KEY" } } }""";
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Connection", body: Json(body)), TestPlan.Operation("Other", body: Json(body))));

        Assert.Equal(Marker, Arm.Requests[0].Body!["properties"]!["sharedKey"]!.ToString());
        Assert.Contains("the key *** is too short", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
        Assert.NotEmpty(_deployment.Journals);
        Assert.DoesNotContain(Marker, string.Concat([.. _deployment.Journals, DeploymentResultJson.Write(result), ApplyText.Summary(result)]), StringComparison.Ordinal);
        Assert.All(_deployment.Events, happened => Assert.DoesNotContain(Marker, happened + ApplyText.Line(happened), StringComparison.Ordinal));
    }

    [Fact]
    public void A_secret_that_is_not_there_fails_before_anything_is_sent()
    {
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("Connection", body: Json("""{ "key": { "$secret": "env:NONE" } }"""))));

        Assert.Empty(Arm.Requests);
        var error = Assert.Single(result.Errors);
        Assert.Equal("IVD9004", error.Id);
        Assert.StartsWith("'Connection' (connection): there is no env:NONE.", error.Message, StringComparison.Ordinal);
    }

    private static PlanOperation Role() => TestPlan.Operation(
        "Role", after: ["Hub"], body: Json("""{ "properties": { "principalId": { "$after": { "operation": "Hub", "output": "identity.principalId" } } } }"""));

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    private sealed class OneSecret : ISecretReader
    {
        public ValueTask<string> ResolveAsync(string reference, CancellationToken cancellation) =>
            reference == "env:KEY" ? new(Marker) : throw new SecretException($"there is no {reference}");
    }
}
