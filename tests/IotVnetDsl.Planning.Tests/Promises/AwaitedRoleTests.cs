using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>Whatever others own that an identity of ours writes to or reads: the identity is made, the role is asked for in their words, and then it goes on.</summary>
public sealed partial class AwaitedRoleTests
{
    [Theory]
    [InlineData("event hub", false)]
    [InlineData("event hub", true)]
    [InlineData("queue", false)]
    [InlineData("topic", false)]
    [InlineData("database", false)]
    [InlineData("database", true)]
    [InlineData("upload", false)]
    [InlineData("capture", false)]
    [InlineData("capture", true)]
    [InlineData("key", false)]
    [InlineData("key", true)]
    [InlineData("key of a namespace", false)]
    public void Is_asked_for_when_its_identity_is_there(string what, bool isDeclared)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Theirs().Graph())).Errors);
        arm.Settle();
        var graph = new Ours { What = what, IsDeclared = isDeclared }.Graph();
        var plan = arm.Plan(graph);
        Assert.Equal(isDeclared ? ["Given"] : [], (plan.Awaited ?? []).Select(awaited => awaited.Path));

        var result = arm.Run(plan);
        Assert.Equal((DeploymentOutcome.Waiting, ""), (result.Outcome, string.Join("; ", result.Errors.Select(error => error.Message))));
        Give(arm, Assert.Single(result.Waiting).Message);
        arm.Settle();
        var next = arm.Run(arm.Plan(graph));
        Assert.True(next.IsSuccess, string.Join("; ", next.Errors.Select(error => error.Message)));
        Assert.Empty(arm.Plan(graph).Operations);
    }

    [Fact]
    public void A_hub_of_others_is_linked_where_it_is()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Theirs().Graph())).Errors);
        arm.Settle();
        var graph = new Ours { What = "provisioning" }.Graph();
        var result = arm.Run(arm.Plan(graph));
        Assert.True(result.IsSuccess, string.Join("; ", result.Errors.Select(error => error.Message)));
        Assert.Empty(arm.Plan(graph).Operations);
    }

    [Fact]
    public void A_provisioning_service_that_loses_its_role_is_cut_off_with_consent()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Registering().Graph())).Errors);
        arm.Settle();

        var plan = arm.Plan(new Registering { IsLeftOut = true }.Graph());
        Assert.Equal(["cutoff:Hub"], plan.Missing.Select(consent => consent.ToString()));
        Assert.Equal(["Provisioning -> Hub: system identity, no role for that is given to it there"], plan.Paths.Ways.Where(way => way.IsLost).Select(way => $"{way.From} -> {way.To}: {way.Means}"));
    }

    /// <summary>What the command in a message does.</summary>
    private static void Give(LocalArmInProcess arm, string message)
    {
        if (Command().Match(message) is { Success: true } command)
        {
            var role = BuiltInRoles.All.First(role => role.Name == command.Groups["role"].Value).Id;
            Send(arm, $"{command.Groups["scope"].Value.TrimEnd('.')}/providers/Microsoft.Authorization/roleAssignments/{Guid.NewGuid()}", "2022-04-01", new()
            {
                ["principalId"] = command.Groups["principal"].Value,
                ["principalType"] = "ServicePrincipal",
                ["roleDefinitionId"] = $"/subscriptions/{Requests.Subscription}/providers/Microsoft.Authorization/roleDefinitions/{role}",
            });
            return;
        }

        var data = CommandForData().Match(message);
        Assert.True(data.Success, message);
        var account = $"/subscriptions/{Requests.Subscription}/resourceGroups/{data.Groups["group"].Value}/providers/Microsoft.DocumentDB/databaseAccounts/{data.Groups["account"].Value}";
        Send(arm, $"{account}/sqlRoleAssignments/{Guid.NewGuid()}", "2024-05-15", new()
        {
            ["principalId"] = data.Groups["principal"].Value,
            ["roleDefinitionId"] = $"{account}/sqlRoleDefinitions/{data.Groups["role"].Value}",
            ["scope"] = account,
        });
    }

    private static void Send(LocalArmInProcess arm, string id, string version, JsonObject properties)
    {
        var answer = arm.Time.Pump(() => arm.Client.SendAsync(new ArmRequest("PUT", id, version) { Body = new() { ["properties"] = properties } }, default));
        Assert.True(answer.IsSuccess, answer.Error?.Message);
    }

    [GeneratedRegex("az role assignment create --assignee-object-id (?<principal>[^ ]+) --assignee-principal-type ServicePrincipal --role \"(?<role>[^\"]+)\" --scope (?<scope>[^ ]+)")]
    private static partial Regex Command();

    [GeneratedRegex("az cosmosdb sql role assignment create --account-name (?<account>[^ ]+) --resource-group (?<group>[^ ]+) --principal-id (?<principal>[^ ]+) --role-definition-id (?<role>[^ ]+) --scope /")]
    private static partial Regex CommandForData();

    private sealed record Theirs : Topology
    {
        public override string Id => "theirs";

        public override ResourceGroup ResourceGroup => new("rg-theirs", IotVnetDsl.Region.EastUS);

        public StorageAccount Lake => new("theirlake") { Containers = ["telemetry"] };

        public EventHubsNamespace Streams => new("their-streams") { EventHubs = ["telemetry"] };

        public ServiceBusNamespace Messages => new("their-messages") { Sku = ServiceBusSku.Standard, Queues = ["alarms"], Topics = ["events"] };

        public CosmosAccount Records => new("their-records") { Databases = [new("db") { Containers = [new("telemetry", "/id")] }] };

        public KeyVault Vault => new("kv-theirs", "00000000-0000-0000-0000-0000000000aa") { RoleBasedAccess = true, PurgeProtection = true, Keys = ["archive"] };

        public IotHub Hub => new("their-hub") { Sku = IotHubSku.S1 };
    }

    private sealed record Registering : Topology
    {
        internal bool IsLeftOut { get; init; }

        public override string Id => "registering";

        public override ResourceGroup ResourceGroup => new("rg-registering", IotVnetDsl.Region.EastUS);

        public IotHub Hub => new("registering-hub") { Sku = IotHubSku.S1 };

        public DeviceProvisioningService Provisioning => new("registering") { Identity = Identity.SystemAssigned, LinkedHubs = [new(Hub)] };

        public RoleAssignment? Registers => IsLeftOut ? null : new(Provisioning.SystemIdentity, Role.IotHubDataContributor, Hub);
    }

    private sealed record Ours : Topology
    {
        internal string What { get; init; } = "";

        internal bool IsDeclared { get; init; }

        public override string Id => "ours";

        public override ResourceGroup ResourceGroup => new("rg-ours", IotVnetDsl.Region.EastUS);

        public ResourceGroup TheirGroup => new("rg-theirs", IotVnetDsl.Region.EastUS) { Existing = true };

        public StorageAccount Lake => new("theirlake") { Existing = true, ResourceGroup = TheirGroup };

        public EventHubsNamespace Streams => new("their-streams") { Existing = true, ResourceGroup = TheirGroup };

        public ServiceBusNamespace Messages => new("their-messages") { Existing = true, ResourceGroup = TheirGroup };

        public CosmosAccount Records => new("their-records") { Existing = true, ResourceGroup = TheirGroup };

        public KeyVault Vault => new("kv-theirs", "00000000-0000-0000-0000-0000000000aa") { Existing = true, ResourceGroup = TheirGroup };

        public IotHub TheirHub => new("their-hub") { Existing = true, ResourceGroup = TheirGroup };

        public IotHub? Hub => What is not ("event hub" or "queue" or "topic" or "database" or "upload") ? null : new("our-hub")
        {
            Sku = IotHubSku.S1,
            Identity = Identity.SystemAssigned,
            Endpoints = What switch
            {
                "event hub" => [new EventHubEndpoint("e", Streams.EventHub("telemetry"))],
                "queue" => [new ServiceBusQueueEndpoint("e", Messages.Queue("alarms"))],
                "topic" => [new ServiceBusTopicEndpoint("e", Messages.Topic("events"))],
                "database" => [new CosmosEndpoint("e", Records.Database("db"), "telemetry")],
                _ => null,
            },
            Routes = What == "upload" ? null : [new("all", RouteSource.DeviceMessages, "e")],
            FileUpload = What == "upload" ? new(Lake.Container("telemetry")) : null,
        };

        public DeviceProvisioningService? Provisioning => What == "provisioning" ? new("our-provisioning") { Identity = Identity.SystemAssigned, LinkedHubs = [new(TheirHub)] } : null;

        public RoleAssignment? Registers => Provisioning is { } provisioning ? new(provisioning.SystemIdentity, Role.IotHubDataContributor, TheirHub) : null;

        public StorageAccount? Account => What == "key" ? new("ouraccount") { Identity = Identity.SystemAssigned, CustomerKey = new(Vault.Key("archive")) } : null;

        public EventHubsNamespace? Encrypted => What == "key of a namespace" ? new("our-encrypted") { Sku = EventHubsSku.Premium, Identity = Identity.SystemAssigned, CustomerKeys = [new(Vault.Key("archive"))] } : null;

        public EventHubsNamespace? Captured => What == "capture"
            ? new("our-streams") { Identity = Identity.SystemAssigned, EventHubs = [new("t") { Capture = new(Lake.Container("telemetry")) { Identity = CaptureIdentity.SystemAssigned } }] }
            : null;

        public RoleAssignment? Given => !IsDeclared ? null : What switch
        {
            "event hub" => new(Hub!.SystemIdentity, Role.AzureEventHubsDataSender, Streams) { Existing = true },
            "database" => new(Hub!.SystemIdentity, Role.CosmosDbBuiltInDataContributor, Records) { Existing = true },
            "key" => new(Account!.SystemIdentity, Role.KeyVaultCryptoServiceEncryptionUser, Vault) { Existing = true },
            _ => new(Captured!.SystemIdentity, Role.StorageBlobDataContributor, Lake) { Existing = true },
        };
    }
}
