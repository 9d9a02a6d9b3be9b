using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>What others must give: all that can be deployed is, and the next run goes on when it is there.</summary>
public sealed class WaitingTests
{
    private const string Account = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-lake/providers/Microsoft.Storage/storageAccounts/theirlake";
    private const string Circuit = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-line/providers/Microsoft.Network/expressRouteCircuits/erc-line";
    private const string Hub = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-waiting/providers/Microsoft.Devices/IotHubs/waiting-hub";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_role_that_the_targets_owner_gives_to_an_identity_that_is_made_first(bool isDeclared)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Lake().Graph())).Errors);
        var graph = new Plant { IsDeclared = isDeclared }.Graph();
        var plan = arm.Plan(graph);
        Assert.Equal(isDeclared ? ["LakeTakesHub"] : [], (plan.Awaited ?? []).Select(awaited => awaited.Path));
        Assert.Equal(isDeclared, PlanText.Write(plan).Contains("Awaits 'LakeTakesHub', which others give: Storage Blob Data Contributor on Lake", StringComparison.Ordinal));

        var result = arm.Run(plan);
        var principal = Principal(arm);
        Assert.Equal((DeploymentOutcome.Waiting, 0), (result.Outcome, result.Errors.Length));
        Assert.Equal(["Hub#2"], result.NotStarted.Select(operation => operation.Key));
        var wait = Assert.Single(result.Waiting);
        Assert.Contains($"--assignee-object-id {principal} --assignee-principal-type ServicePrincipal --role \"Storage Blob Data Contributor\" --scope {Account}", wait.Message, StringComparison.Ordinal);

        Give(arm, principal, Account);
        var rest = arm.Plan(graph);
        Assert.Equal(["Hub"], rest.Operations.Select(operation => operation.Key));
        Assert.Null(rest.Awaited);
        Assert.Equal(DeploymentOutcome.Succeeded, arm.Run(rest).Outcome);
        Assert.Empty(arm.Plan(graph).Operations);
    }

    [Theory]
    [InlineData($"/subscriptions/{Requests.Subscription}/resourceGroups/rg-lake", true)]
    [InlineData($"/subscriptions/{Requests.Subscription}", true)]
    [InlineData($"{Account}/blobServices/default/containers/telemetry", false)]
    public void A_role_that_the_targets_owner_gives_at_another_scope_stays(string scope, bool holds)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Lake().Graph())).Errors);
        var graph = new Plant { IsDeclared = true }.Graph();
        Assert.Equal(DeploymentOutcome.Waiting, arm.Run(arm.Plan(graph)).Outcome);
        Give(arm, Principal(arm), scope);
        arm.Settle();

        var rest = arm.Plan(graph);
        Assert.Equal(["Hub"], rest.Operations.Select(operation => operation.Key));
        Assert.Equal(holds ? [] : ["LakeTakesHub"], (rest.Awaited ?? []).Select(awaited => awaited.Path));
        Assert.Equal(holds ? [] : ["is not in the code; it stays, as others keep 'Lake'"], rest.Surplus.Select(surplus => surplus.Reason));
        Assert.Equal(DeploymentOutcome.Succeeded, arm.Run(rest).Outcome);
        Assert.Empty(arm.Plan(graph).Operations);
    }

    [Fact]
    public void A_role_that_the_targets_owner_gives_undeclared_stays_beside_one_that_is_declared()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Lake().Graph())).Errors);
        var graph = new Plant { IsDeclaredForReader = true }.Graph();
        Assert.Equal(DeploymentOutcome.Waiting, arm.Run(arm.Plan(graph)).Outcome);
        Give(arm, Principal(arm), Account);
        Assert.Equal(DeploymentOutcome.Succeeded, arm.Run(arm.Plan(graph)).Outcome);

        Assert.Empty(arm.Plan(graph).Operations);
    }

    [Fact]
    public void A_role_that_was_given_on_what_others_keep_goes_with_its_line_of_code()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Lake().Graph())).Errors);
        Assert.Equal(DeploymentOutcome.Waiting, arm.Run(arm.Plan(new Plant { IsDeclaredForReader = true }.Graph())).Outcome);

        Assert.Contains("roleAssignments Storage Blob Data Reader on theirlake", arm.Plan(new Plant().Graph()).Operations
            .Where(operation => operation.Kind == Plans.OperationKind.Delete).Select(operation => $"{ResourceId.Name(operation.Resource.ArmType)} {operation.Resource.Name}"));
    }

    /// <summary>With a peering that Azure refuses before, and alone: nothing is refused then, and nothing passes either.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_circuit_that_its_provider_has_not_provisioned(bool hasPeering)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"), ("circuit-provider", "not-provisioned"));
        var graph = new Line { HasPeering = hasPeering }.Graph();
        var result = arm.Run(arm.Plan(graph));

        Assert.Equal((DeploymentOutcome.Waiting, 0), (result.Outcome, result.Errors.Length));
        var wait = Assert.Single(result.Waiting).Message;
        Assert.Contains("waits for others: the provider of circuit 'erc-line' has not provisioned it yet", wait, StringComparison.Ordinal);
        Assert.Contains($"az network express-route show --ids {Circuit} --query serviceKey", wait, StringComparison.Ordinal);
        Assert.Contains(result.Done, operation => operation.Key == "Circuit");
        Assert.Equal(DeploymentOutcome.Waiting, arm.Run(arm.Plan(graph)).Outcome);

        arm.ProvisionCircuits();
        Assert.Equal(DeploymentOutcome.Succeeded, arm.Run(arm.Plan(graph)).Outcome);
    }

    [Fact]
    public void A_connection_that_the_targets_owner_must_approve()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Lake().Graph())).Errors);
        var graph = new Guest().Graph();
        var result = arm.Run(arm.Plan(graph));

        Assert.Equal((DeploymentOutcome.Waiting, 0), (result.Outcome, result.Errors.Length));
        Assert.Contains($"the owner of its target must approve it ({Account})", Assert.Single(result.Waiting).Message, StringComparison.Ordinal);
        Assert.Equal(DeploymentOutcome.Waiting, arm.Run(arm.Plan(graph)).Outcome);

        var account = Send(arm, "GET", Account, "2024-01-01");
        var connection = BodyPath.Get(account, "properties.privateEndpointConnections[0]")!.DeepClone().AsObject();
        BodyPath.Set(connection, "properties.privateLinkServiceConnectionState.status", "Approved");
        Send(arm, "PUT", $"{Account}/privateEndpointConnections/{connection["name"]}", "2024-01-01", connection);
        Assert.Equal(DeploymentOutcome.Succeeded, arm.Run(arm.Plan(graph)).Outcome);
    }

    private static void Give(LocalArmInProcess arm, string principal, string scope) => Send(arm, "PUT", $"{scope}/providers/Microsoft.Authorization/roleAssignments/{Guid.NewGuid()}", "2022-04-01", new JsonObject
    {
        ["properties"] = new JsonObject
        {
            ["principalId"] = principal,
            ["principalType"] = "ServicePrincipal",
            ["roleDefinitionId"] = $"/subscriptions/{Requests.Subscription}/providers/Microsoft.Authorization/roleDefinitions/ba92f5b4-2d11-453d-a403-e96b0029c9fe",
        },
    });

    private static string Principal(LocalArmInProcess arm) => BodyPath.Get(Send(arm, "GET", Hub, "2023-06-30"), "identity.principalId")!.ToString();

    private static JsonObject Send(LocalArmInProcess arm, string method, string id, string version, JsonObject? body = null)
    {
        var answer = arm.Time.Pump(() => arm.Client.SendAsync(new ArmRequest(method, id, version) { Body = body }, default));
        Assert.True(answer.IsSuccess, answer.Error?.Message);
        return answer.Body!;
    }

    private sealed record Lake : Topology
    {
        public override string Id => "lake";

        public override ResourceGroup ResourceGroup => new("rg-lake", IotVnetDsl.Region.EastUS);

        public StorageAccount Account => new("theirlake") { Containers = ["telemetry"] };
    }

    private sealed record Plant : Topology
    {
        public bool IsDeclared { get; init; }

        public bool IsDeclaredForReader { get; init; }

        public override string Id => "waiting";

        public override ResourceGroup ResourceGroup => new("rg-waiting", IotVnetDsl.Region.EastUS);

        public ResourceGroup LakeGroup => new("rg-lake", IotVnetDsl.Region.EastUS) { Existing = true };

        public StorageAccount Lake => new("theirlake") { Existing = true, ResourceGroup = LakeGroup };

        public IotHub Hub => new("waiting-hub")
        {
            Sku = IotHubSku.S1,
            Identity = Identity.SystemAssigned,
            Endpoints = [new StorageEndpoint("lake", Lake.Container("telemetry"))],
            Routes = [new("all", RouteSource.DeviceMessages, "lake")],
        };

        public UserAssignedIdentity Reader => new("id-reader");

        public RoleAssignment? ReaderReads => IsDeclaredForReader ? new(Reader.Principal, Role.StorageBlobDataReader, Lake) : null;

        public RoleAssignment? LakeTakesHub => IsDeclared ? new(Hub.SystemIdentity, Role.StorageBlobDataContributor, Lake) { Existing = true } : null;
    }

    private sealed record Line : Topology
    {
        public bool HasPeering { get; init; }

        public override string Id => "line";

        public override ResourceGroup ResourceGroup => new("rg-line", IotVnetDsl.Region.EastUS);

        public ExpressRouteCircuit Circuit => new("erc-line", ExpressRouteTier.Standard, ExpressRouteBilling.MeteredData, new("Equinix", "Washington DC", 200))
        {
            PrivatePeering = HasPeering ? new(65030, "172.30.0.0/30", "172.30.0.4/30", 100) : null,
        };
    }

    private sealed record Guest : Topology
    {
        public override string Id => "guest";

        public override ResourceGroup ResourceGroup => new("rg-guest", IotVnetDsl.Region.EastUS);

        public ResourceGroup LakeGroup => new("rg-lake", IotVnetDsl.Region.EastUS) { Existing = true };

        public StorageAccount Lake => new("theirlake") { Existing = true, ResourceGroup = LakeGroup };

        public VirtualNetwork Network => new("vnet-guest") { AddressSpace = ["10.60.0.0/16"], Subnets = [new("endpoints", "10.60.1.0/24")] };

        public PrivateEndpoint Endpoint => new("pe-lake", Lake, Network.Subnet("endpoints")) { SubResource = SubResource.Blob, Approval = new("please") };
    }
}
