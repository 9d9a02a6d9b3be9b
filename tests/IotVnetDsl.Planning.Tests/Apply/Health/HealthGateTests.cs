using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.Apply.Simulation;

namespace IotVnetDsl.Planning.Tests.Apply.Health;

public sealed class HealthGateTests : IDisposable
{
    private static readonly PlanResource Hub =
        new("Hub", "Microsoft.Devices/IotHubs", "contoso-plant", $"{TestPlan.Group}/providers/Microsoft.Devices/IotHubs/contoso-plant", new("Plant.cs", 26));

    private static readonly PlanResource Endpoint =
        new("HubEndpoint", "Microsoft.Network/privateEndpoints", "pe-hub", $"{TestPlan.Group}/providers/Microsoft.Network/privateEndpoints/pe-hub", new("Plant.cs", 40));

    private static readonly PlanResource Circuit =
        new("Circuit", "Microsoft.Network/expressRouteCircuits", "erc-plant", $"{TestPlan.Group}/providers/Microsoft.Network/expressRouteCircuits/erc-plant", new("Plant.cs", 50));

    private readonly TestDeployment _deployment = new();
    private readonly Queue<string> _states = new();

    public HealthGateTests() => _deployment.Arm.Intercept = request => request.Id == Hub.Id + "/routingEndpointsHealth"
        ? new(200, Json($$"""{ "value": [ { "endpointId": "archive", {{(_states.Count > 1 ? _states.Dequeue() : _states.Peek())}} } ] }"""))
        : null;

    public void Dispose() => _deployment.Dispose();

    [Fact]
    public void Healthy_endpoints_make_a_success()
    {
        _states.Enqueue("\"healthStatus\": \"healthy\"");

        Assert.Equal(DeploymentOutcome.Succeeded, Read(Hub).Outcome);
    }

    [Fact]
    public void An_endpoint_that_stays_unhealthy_fails_the_deployment_in_Azures_words()
    {
        _states.Enqueue("\"healthStatus\": \"unhealthy\", \"lastKnownError\": \"AuthorizationFailure: denied by the firewall.\"");
        var result = Read(Hub);

        Assert.Equal(DeploymentOutcome.Unhealthy, result.Outcome);
        var error = Assert.Single(result.Errors);
        Assert.Equal(("IVD9016", "Hub.Endpoints[archive]", new SourcePlace("Plant.cs", 26)), (error.Id, error.Path, error.Place));
        Assert.Equal(
            "'Hub.Endpoints[archive]' (contoso-plant) is deployed, but does not work: unhealthy: AuthorizationFailure: denied by the firewall.",
            error.Message);
    }

    [Fact]
    public void One_bad_reading_may_be_an_old_one()
    {
        _states.Enqueue("\"healthStatus\": \"unhealthy\"");
        _states.Enqueue("\"healthStatus\": \"healthy\"");

        Assert.True(Read(Hub).IsSuccess);
    }

    [Fact]
    public void What_Azure_does_not_know_in_time_is_said_and_no_failure()
    {
        _states.Enqueue("\"healthStatus\": \"unknown\"");
        var result = Read(Hub);

        Assert.True(result.IsSuccess);
        Assert.Equal("Azure does not know yet whether 'Hub.Endpoints[archive]' (contoso-plant) works: unknown.", Assert.Single(result.Notes));
        Assert.InRange(result.Elapsed, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1.1));
    }

    [Fact]
    public void Where_nothing_was_written_one_reading_is_enough()
    {
        _states.Enqueue("\"healthStatus\": \"unknown\"");
        var result = _deployment.Run(TestPlan.Of() with { Unchanged = [Hub] });

        Assert.Single(result.Notes);
        Assert.Equal(HealthState.Unknown, result.Health);
        Assert.Equal(TimeSpan.Zero, result.Elapsed);
    }

    [Fact]
    public void Health_that_may_not_be_read_is_said()
    {
        _deployment.Arm.Intercept = request => request.Method != "GET" || _deployment.Arm.Writes.Count == 0 ? null : new(403, null) { Error = new("AuthorizationFailed", "no.", 403) };
        var result = Read(Hub);

        var warning = Assert.Single(result.Warnings);
        Assert.Equal(("IVD9016", "Hub"), (warning.Id, warning.Path));
        Assert.StartsWith("Whether 'Hub' (contoso-plant) works is unknown: its health could not be read: no permission for", warning.Message, StringComparison.Ordinal);
        Assert.Contains("\"health\": \"unknown\"", DeploymentResultJson.Write(result), StringComparison.Ordinal);
        Assert.StartsWith("Deployed, but whether all of it works is unknown", ApplyText.Summary(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "properties": { "provisioningState": "Succeeded" } }""")]
    public void An_answer_that_is_no_endpoint_says_nothing_of_one(string body)
    {
        _deployment.Arm.Intercept = request => request.Id == Endpoint.Id ? new(200, Json(body)) : null;
        var result = Read(Endpoint);

        Assert.StartsWith("Whether 'HubEndpoint' (pe-hub) works is unknown: its health could not be read: NoResource", Assert.Single(result.Warnings).Message, StringComparison.Ordinal);
        Assert.Equal(HealthState.Unknown, result.Health);
    }

    [Fact]
    public void An_endpoint_that_no_health_is_told_of_is_not_known_to_work()
    {
        _states.Enqueue("\"healthStatus\": \"healthy\"");
        _deployment.Arm.Put(Hub.Id, Json("""{ "properties": { "routing": { "endpoints": { "storageContainers": [{ "name": "archive" }], "eventHubs": [{ "name": "alarms", "id": "7" }] } } } }"""));
        var result = Read(Hub);

        Assert.Equal("Azure does not know yet whether 'Hub.Endpoints[alarms]' (contoso-plant) works: it says nothing of it.", Assert.Single(result.Notes));
        Assert.Equal(HealthState.Unknown, result.Health);
    }

    [Theory]
    [InlineData("Approved", DeploymentOutcome.Succeeded, HealthState.Healthy)]
    [InlineData("Pending", DeploymentOutcome.Waiting, HealthState.Unhealthy)]
    [InlineData("Rejected", DeploymentOutcome.Unhealthy, HealthState.Unhealthy)]
    [InlineData("Disconnected", DeploymentOutcome.Unhealthy, HealthState.Unhealthy)]
    public void A_private_endpoint_must_be_approved(string status, DeploymentOutcome outcome, HealthState health)
    {
        _deployment.Arm.Put(Endpoint.Id, Json($$"""
            { "properties": { "manualPrivateLinkServiceConnections": [
              { "name": "pe-hub", "properties": { "privateLinkServiceId": "/hubs/theirs", "privateLinkServiceConnectionState": { "status": "{{status}}", "description": "by the owner" } } } ] } }
            """));
        var result = Read(Endpoint);

        Assert.Equal((outcome, health), (result.Outcome, result.Health));
        Assert.All(result.Waiting, wait => Assert.Equal(
            "'HubEndpoint' (pe-hub) waits for others: its connection 'pe-hub' is Pending (by the owner); the owner of its target must approve it (/hubs/theirs). All operations are done. Run the same command to continue.",
            wait.Message));
        Assert.All(result.Errors, error => Assert.StartsWith(
            $"'HubEndpoint' (pe-hub) is deployed, but does not work: its connection 'pe-hub' is {status} (by the owner)", error.Message, StringComparison.Ordinal));
    }

    /// <summary>Refused, gone, failed, or answered without a resource.</summary>
    [Theory]
    [InlineData(403, null)]
    [InlineData(404, null)]
    [InlineData(409, null)]
    [InlineData(500, null)]
    [InlineData(200, null)]
    [InlineData(200, "{}")]
    public void A_circuit_that_cannot_be_read_is_unknown(int status, string? body)
    {
        _deployment.Arm.Intercept = request => request.Id != Circuit.Id ? null
            : new(status, body is null ? null : Json(body)) { Error = status == 200 ? null : new("Nope", "no.", status) };
        var result = Read(Circuit);

        var warning = Assert.Single(result.Warnings);
        Assert.Equal(("IVD9016", "Circuit"), (warning.Id, warning.Path));
        Assert.StartsWith("Whether 'Circuit' (erc-plant) works is unknown: its health could not be read: ", warning.Message, StringComparison.Ordinal);
        Assert.Equal(HealthState.Unknown, result.Health);
        Assert.Contains("\"health\": \"unknown\"", DeploymentResultJson.Write(result), StringComparison.Ordinal);
        Assert.StartsWith("Deployed, but whether all of it works is unknown", ApplyText.Summary(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Provisioned", DeploymentOutcome.Succeeded, HealthState.Healthy)]
    [InlineData("NotProvisioned", DeploymentOutcome.Waiting, HealthState.Unhealthy)]
    [InlineData("Provisioning", DeploymentOutcome.Waiting, HealthState.Unhealthy)]
    [InlineData("Deprovisioning", DeploymentOutcome.Unhealthy, HealthState.Unhealthy)]
    [InlineData("Migrating", DeploymentOutcome.Succeeded, HealthState.Unknown)]
    [InlineData(null, DeploymentOutcome.Succeeded, HealthState.Unknown)]
    public void A_circuit_works_when_its_provider_has_done_its_part(string? state, DeploymentOutcome outcome, HealthState health)
    {
        var properties = new JsonObject { ["serviceProviderProperties"] = new JsonObject(), ["serviceProviderProvisioningState"] = state };
        _deployment.Arm.Put(Circuit.Id, new() { ["properties"] = properties });
        var result = Read(Circuit);

        Assert.Equal((outcome, health), (result.Outcome, result.Health));
        Assert.Equal(health == HealthState.Unknown ? [$"Azure does not know yet whether 'Circuit' (erc-plant) works: its provider's state is {state ?? "Unknown"}."] : [], result.Notes);
    }

    [Fact]
    public void Nothing_is_read_after_a_failure()
    {
        _states.Enqueue("\"healthStatus\": \"unhealthy\"");
        _deployment.Arm.Refuse(TestPlan.Id("A"), new ArmError("Nope", "no", 400));
        var result = _deployment.Run(TestPlan.Of(TestPlan.Operation("A")) with { Unchanged = [Hub] });

        Assert.Equal("IVD9009", Assert.Single(result.Errors).Id);
    }

    [Fact]
    public void What_is_deleted_is_not_read()
    {
        _deployment.Arm.Put(Hub.Id, []);
        var delete = TestPlan.Operation("Hub", mode: WriteMode.Delete) with { Resource = Hub };

        Assert.True(_deployment.Run(TestPlan.Of(delete)).IsSuccess);
        Assert.DoesNotContain(_deployment.Events, happened => happened is DeploymentNotice);
    }

    private DeploymentResult Read(PlanResource resource) => _deployment.Run(TestPlan.Of(TestPlan.Operation("Changed")) with { Unchanged = [resource] });

    private static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();
}
