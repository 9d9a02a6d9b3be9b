using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.Authorization;
using IotVnetDsl.Planning.Tests.Apply.Simulation;

namespace IotVnetDsl.Planning.Tests.Apply.Retry;

/// <summary>Azure refuses a hub without its role and a hub whose role is not in effect yet in the same words.</summary>
public sealed class RoleLagTests : IDisposable
{
    private const string Storage = "Microsoft.Storage/storageAccounts";
    private const string Contributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    private const string Reader = "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1";
    private const string OfNobodyKnown = "11111111-2222-3333-4444-555555555555";

    private static readonly string Hub = TestPlan.Id("Hub", "Microsoft.Devices/IotHubs");
    private static readonly string Archive = TestPlan.Id("Archive", Storage);
    private static readonly string Other = TestPlan.Id("Other", Storage);
    private static readonly string Writer = TestPlan.Id("Writer", "Microsoft.ManagedIdentity/userAssignedIdentities");

    private readonly TestDeployment _deployment = new();
    private readonly JsonArray _listed = [];
    private TimeSpan? _effective;

    public RoleLagTests()
    {
        Arm.Put(Hub, new() { ["identity"] = new JsonObject { ["principalId"] = "hub" } });
        Arm.Put(Writer, new() { ["properties"] = new JsonObject { ["principalId"] = "writer" } });
        Arm.Intercept = Answer;
    }

    private SimulatedArm Arm => _deployment.Arm;

    public void Dispose() => _deployment.Dispose();

    [Theory]
    [InlineData(Contributor, "")]
    [InlineData(Contributor, "/blobServices/default/containers/telemetry")]
    [InlineData(OfNobodyKnown, "")]
    public void A_young_role_that_fits_is_waited_for(string role, string below)
    {
        _effective = TimeSpan.FromMinutes(3);
        var result = _deployment.Run(RoleThenHub(Role(Archive + below, "hub", role)));

        Assert.True(result.IsSuccess);
        Assert.All(Retries(), retry => Assert.EndsWith("of 'hub' is not effective yet (takes up to 10 min)", retry.Reason, StringComparison.Ordinal));
        Assert.NotEmpty(Retries());
    }

    [Fact]
    public void A_role_that_does_not_become_effective_in_its_time_is_an_error()
    {
        var result = _deployment.Run(RoleThenHub(Role(Archive, "hub", Contributor)));

        Assert.Equal(["Role"], result.Done.Select(operation => operation.Key));
        Assert.InRange(result.Elapsed, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11));
        var message = Assert.Single(result.Errors).Message;
        Assert.Contains("'hub' has had Storage Blob Data Contributor for 10 min, so it is not for want of time.", message, StringComparison.Ordinal);
        Assert.Contains("1 of 2 operations is done and stays. Run the same command to continue.", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Reader, "hub", Storage, "archive")]
    [InlineData(Contributor, "somebody", Storage, "archive")]
    [InlineData(Contributor, "hub", Storage, "other")]
    [InlineData(Contributor, "hub", Storage, "archive/blobServices/default/containers/uploads")]
    [InlineData(Contributor, "hub", Storage, "archivetoo")]
    public void A_role_that_is_not_there_is_others_to_give(string role, string principal, string type, string name)
    {
        var result = _deployment.Run(RoleThenHub(Role(TestPlan.Id(name, type), principal, role)));

        Assert.Empty(Retries());
        Assert.Equal((DeploymentOutcome.Waiting, 0), (result.Outcome, result.Errors.Length));
        Assert.Equal(["Hub"], result.NotStarted.Select(operation => operation.Key));
        var wait = Assert.Single(result.Waiting);
        Assert.Equal(("IVD9017", "Hub", new SourcePlace("Plant.cs", 7), "400116"), (wait.Id, wait.Path, wait.Place, wait.Code));
        Assert.Contains(
            "'hub' (principal hub) has no role that may write to 'telemetry': it needs Storage Blob Data Contributor or Storage Blob Data Owner there. "
            + "Who may give it does so by: az role assignment create --assignee-object-id hub --assignee-principal-type ServicePrincipal --role \"Storage Blob Data Contributor\" --scope /subscriptions/",
            wait.Message,
            StringComparison.Ordinal);
        Assert.EndsWith("1 of 2 operations is done and stays. Run the same command to continue.", wait.Message, StringComparison.Ordinal);
        Assert.Contains("\"result\": 3,", DeploymentResultJson.Write(result), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, true)]
    [InlineData(14, false)]
    public void A_role_of_another_run_is_as_old_as_Azure_says(int minutes, bool waits)
    {
        _effective = TimeSpan.FromMinutes(5);
        _listed.Add(new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["scope"] = TestPlan.Group,
                ["principalId"] = "HUB",
                ["roleDefinitionId"] = $"/x/{Contributor.ToUpperInvariant()}",
                ["createdOn"] = (_deployment.Time.GetUtcNow() - TimeSpan.FromMinutes(minutes)).ToString("O"),
            },
        });

        Assert.Equal(waits, _deployment.Run(TestPlan.Of(HubOperation(Hub))).IsSuccess);
        Assert.Equal(waits, Retries().Any());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_identity_that_is_not_attached_is_not_waited_for(bool isAttached)
    {
        _effective = TimeSpan.FromMinutes(3);
        var hub = HubOperation(Writer);
        hub.Body!["identity"] = new JsonObject { ["userAssignedIdentities"] = new JsonObject { [Writer.ToUpperInvariant()] = isAttached ? new JsonObject() : null } };

        Assert.Equal(isAttached, _deployment.Run(TestPlan.Of(Role(Archive, "writer", Contributor), hub with { DependsOn = [new("Role", "its identity needs it")] })).IsSuccess);
    }

    [Fact]
    public void The_endpoint_that_Azure_names_decides()
    {
        _effective = TimeSpan.FromMinutes(3);
        var hub = HubOperation(Hub);
        var events = new NeededRole("Endpoints[events]", Hub, TestPlan.Id("Events", "Microsoft.EventHub/namespaces"), ["2b629674-e913-4c01-ae53-ef4638d8f975"]);

        Assert.True(_deployment.Run(RoleThenHub(Role(Archive, "hub", Contributor), hub with { NeededRoles = [events, .. hub.NeededRoles] })).IsSuccess);
    }

    [Theory]
    [InlineData("alarms: unauthorized.")]
    [InlineData("$default: unauthorized.")]
    public void What_is_refused_for_its_key_waits_for_no_role(string refusal)
    {
        _effective = TimeSpan.FromMinutes(3);
        Arm.Intercept = request => Answer(request) is { Error: { } error } refused ? refused with { Error = error with { Message = refusal } } : Answer(request);
        var hub = HubOperation(Hub) with
        {
            Body = new() { ["properties"] = new JsonObject { ["routing"] = new JsonObject { ["endpoints"] = new JsonObject { ["serviceBusQueues"] = new JsonArray(new JsonObject { ["name"] = "alarms" }) } } } },
        };
        var result = _deployment.Run(RoleThenHub(Role(Archive, "hub", Contributor), hub));

        Assert.Empty(Retries());
        Assert.StartsWith($"Azure refused 'Hub' (hub): 400116 {refusal}", Assert.Single(result.Errors).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_roles_the_one_that_takes_longest_is_waited_for()
    {
        // The one was given nine minutes ago, the other is new: refusals go on until that one is effective.
        _effective = TimeSpan.FromMinutes(8);
        var hub = HubOperation(Hub);
        _listed.Add(new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["scope"] = Other, ["principalId"] = "hub", ["roleDefinitionId"] = $"/providers/{Contributor}",
                ["createdOn"] = (_deployment.Time.GetUtcNow() - TimeSpan.FromMinutes(9)).ToString("O"),
            },
        });
        var needs = hub.NeededRoles.Add(new("FileUpload", Hub, Other + "/blobServices/default/containers/uploads", [Contributor]));
        Arm.Intercept = request => Answer(request) is { Error: { } error } refused ? refused with { Error = error with { Message = "unauthorized." } } : Answer(request);

        Assert.True(_deployment.Run(RoleThenHub(Role(Archive, "hub", Contributor), hub with { NeededRoles = needs })).IsSuccess);
    }

    [Fact]
    public void A_custom_role_of_long_ago_may_not_give_the_right_so_the_young_one_beside_it_is_waited_for()
    {
        _effective = TimeSpan.FromMinutes(3);
        _listed.Add(new JsonObject
        {
            ["properties"] = new JsonObject
            {
                ["scope"] = Archive, ["principalId"] = "hub", ["roleDefinitionId"] = $"/providers/{OfNobodyKnown}",
                ["createdOn"] = (_deployment.Time.GetUtcNow() - TimeSpan.FromDays(9)).ToString("O"),
            },
        });

        Assert.True(_deployment.Run(RoleThenHub(Role(Archive, "hub", Contributor))).IsSuccess);
    }

    [Fact]
    public void Others_use_the_hubs_lock_while_it_waits()
    {
        _effective = TimeSpan.FromMinutes(5);
        var endpoint = TestPlan.Operation("Endpoint", after: ["Role"], locks: [Hub], type: "Microsoft.Network/privateEndpoints");
        var result = _deployment.Run(RoleThenHub(Role(Archive, "hub", Contributor), others: endpoint));

        Assert.True(result.IsSuccess);
        Assert.InRange(_deployment.Events.OfType<OperationFinished>().Single(end => end.Operation.Key == "Endpoint").Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    private ArmResponse? Answer(ArmRequest request)
    {
        if (request.Id.EndsWith("/roleAssignments", StringComparison.Ordinal))
            return new(200, new JsonObject { ["value"] = _listed.DeepClone() });
        var isRefused = request.Method == "PUT" && request.Id == Hub && !(_deployment.Time.Now > _effective);
        return isRefused ? new(400, null) { Error = new("400116", "archive: unauthorized.", 400) } : null;
    }

    private IEnumerable<OperationRetried> Retries() => _deployment.Events.OfType<OperationRetried>();

    private static PlanOperation Role(string scope, string principal, string role) => TestPlan.Operation(
        "Role",
        type: RoleAssignments.TypeName,
        id: $"{scope}/providers/{RoleAssignments.TypeName}/1",
        body: new()
        {
            ["properties"] = new JsonObject { ["scope"] = scope, ["principalId"] = principal, ["roleDefinitionId"] = $"/providers/{role}" },
        });

    private static PlanOperation HubOperation(string identity) => TestPlan.Operation("Hub", locks: [Hub], mode: WriteMode.Overlay, type: "Microsoft.Devices/IotHubs") with
    {
        NeededRoles = [new("Endpoints[archive]", identity, Archive + "/blobServices/default/containers/telemetry", [Contributor, "b7e6dc6d-f1e8-4753-8033-0f276bb0955b"])],
    };

    private static Plan RoleThenHub(PlanOperation role, PlanOperation? hub = null, params PlanOperation[] others) =>
        TestPlan.Of([role, (hub ?? HubOperation(Hub)) with { DependsOn = [new("Role", "its identity needs it")] }, .. others]);
}
