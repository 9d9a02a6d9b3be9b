using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;

namespace IotVnetDsl.Planning.Tests.Apply.Live;

/// <summary>Deployments against the local ARM: over HTTP, in Azure's forms, with its faults.</summary>
public sealed class LiveDeploymentTests
{
    [Fact]
    public async Task A_role_that_is_not_effective_yet_is_waited_for()
    {
        await using var deployment = await LiveDeployment.StartAsync(("role-propagation", "3"));
        await deployment.SucceedsAsync();

        Assert.Contains(deployment.Events.OfType<OperationRetried>(), retried =>
            retried.Operation.Resource.Path == "Hub" && retried.Reason == "Storage Blob Data Contributor of 'plant-hub' is not effective yet (takes up to 10 min)");
    }

    public static TheoryData<string> WrongRoles => ["none", "reader", "other account", "other identity", "not attached"];

    [Theory]
    [MemberData(nameof(WrongRoles))]
    public async Task A_role_that_is_missing_is_told_at_once(string wrong)
    {
        await using var deployment = await LiveDeployment.StartAsync();
        deployment.Graph = new WrongRolePlant(wrong).Graph();
        var result = await deployment.DeployAsync();

        var error = Assert.Single(result.Errors.Concat(result.Waiting));
        Assert.Equal(("Hub", "400116", 7), (error.Path, error.Code, error.Place!.Line));
        Assert.StartsWith(wrong == "not attached" ? "Azure refused 'Hub' (plant-hub): 400116 archive:" : "'Hub' (plant-hub) waits for others: 'plant-hub' (principal ", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(deployment.Events, happened => happened is OperationRetried { Operation.Resource.Path: "Hub" } && !IsInTransition(happened));
    }

    [Fact]
    public async Task A_subscription_without_registrations_is_registered()
    {
        await using var deployment = await LiveDeployment.StartAsync(("provider-registration", "required"));

        await deployment.SucceedsAsync();
    }

    [Fact]
    public async Task A_failed_operation_is_told_in_Azures_words_and_the_next_run_continues()
    {
        await using var deployment = await LiveDeployment.StartAsync();
        await deployment.DisturbAsync("fail", "PUT", "IotHubs/plant-hub$", code: "400117");
        var result = await deployment.DeployAsync();

        Assert.Equal(DeploymentOutcome.Failed, result.Outcome);
        var error = Assert.Single(result.Errors);
        Assert.Equal(("IVD9009", "Hub", "400117", 7), (error.Id, error.Path, error.Code, error.Place!.Line));
        Assert.StartsWith("Azure refused 'Hub' (plant-hub): 400117 disturbed by a test.", error.Message, StringComparison.Ordinal);
        Assert.Contains(result.Done, operation => operation.Resource.Path == "Archive");
        Assert.Contains(result.NotStarted, operation => operation.Resource.Path == "HubWritesArchive");

        await deployment.SucceedsAsync();
    }

    [Fact]
    public async Task An_endpoint_that_the_firewall_shuts_out_fails_the_gate_at_the_end()
    {
        await using var deployment = await LiveDeployment.StartAsync();
        var plan = await deployment.PlanAsync();
        await deployment.SucceedsAsync();
        var archive = plan.Operations.First(operation => operation.Resource.Path == "Archive");
        await deployment.ChangeAsync(archive.Resource, archive.ApiVersion, account => account["properties"]!["networkAcls"]!["bypass"] = "None");
        var result = await deployment.RunAsync(plan with { Operations = [], Unchanged = [.. plan.Operations.Select(operation => operation.Resource).DistinctBy(r => r.Id)] });

        Assert.Equal(DeploymentOutcome.Unhealthy, result.Outcome);
        Assert.Contains(result.Errors, error => error is { Id: "IVD9016", Path: "Hub.Endpoints[archive]" });
    }

    [Fact]
    public async Task An_unreachable_ARM_is_one_clear_error()
    {
        var plan = Requests.FromNothing(new Plant().Graph());
        await using var deployment = await LiveDeployment.StartAsync();
        var gone = ArmClientFactory.Create(new("http://127.0.0.1:1"));
        var result = await deployment.RunAsync(plan with { Operations = [plan.Operations[0] with { DependsOn = [] }] }, gone);

        var error = Assert.Single(result.Errors);
        Assert.Equal("IVD9014", error.Id);
        Assert.Contains("Azure Resource Manager cannot be reached: http://127.0.0.1:1 does not answer: Connection refused", error.Message, StringComparison.Ordinal);
    }

    private static bool IsInTransition(ApplyEvent happened) =>
        happened is OperationRetried { Reason: "another operation on it is in progress" };

    private sealed record WrongRolePlant(string Wrong) : Plant
    {
        public StorageAccount Other => new("plantother");

        public UserAssignedIdentity Writer => new("id-writer");

        public override IotHub Hub => Wrong == "not attached"
            ? base.Hub with { Endpoints = [new StorageEndpoint("archive", Archive.Container("telemetry")) { Authentication = EndpointAuthentication.UserAssigned(Writer.Principal) }] }
            : base.Hub;

        public override RoleAssignment? HubWritesArchive => Wrong switch
        {
            "none" => null,
            "reader" => new(Hub.SystemIdentity, Role.StorageBlobDataReader, Archive),
            "other account" => new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Other),
            "other identity" => new(Writer.Principal, Role.StorageBlobDataContributor, Archive),
            _ => base.HubWritesArchive,
        };

        public RoleAssignment? WriterWritesArchive => Wrong == "not attached" ? new(Writer.Principal, Role.StorageBlobDataContributor, Archive) : null;
    }
}
