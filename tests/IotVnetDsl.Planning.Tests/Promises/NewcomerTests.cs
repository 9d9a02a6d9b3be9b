using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>What a colleague puts into something after a plan has read it does not go along when the plan deletes that.</summary>
public sealed class NewcomerTests
{
    private const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-crowded";
    private const string Providers = Group + "/providers";

    [Theory]
    [InlineData(Providers + "/Microsoft.EventHub/namespaces/crowded-streams/eventhubs/theirs", "2024-01-01", "{}")]
    [InlineData(Providers + "/Microsoft.EventHub/namespaces/crowded-streams/authorizationRules/theirs", "2024-01-01", """{"properties": {"rights": ["Listen"]} }""")]
    [InlineData(Providers + "/Microsoft.ServiceBus/namespaces/crowded-messages/topics/theirs", "2024-01-01", "{}")]
    [InlineData(Providers + "/Microsoft.Storage/storageAccounts/crowdedarchive/blobServices/default/containers/theirs", "2024-01-01", "{}")]
    [InlineData(Providers + "/Microsoft.KeyVault/vaults/kv-crowded/keys/theirs", "2023-07-01", """{"properties": {"kty": "RSA"} }""")]
    [InlineData(Providers + "/Microsoft.EventHub/namespaces/crowded-streams/eventhubs/ours/consumergroups/theirs", "2024-01-01", "{}")]
    [InlineData(Providers + "/Microsoft.ServiceBus/namespaces/crowded-messages/topics/ours/subscriptions/theirs", "2024-01-01", "{}")]
    public void What_goes_stays_with_what_has_come_into_it(string id, string version, string body)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Crowded().Graph())).Errors);
        arm.Settle();
        var parent = string.Join('/', id.Split('/').Take(9));
        var without = new Crowded { IsEmptied = true }.Graph();
        string[] allow = ["delete:crowded-streams", "delete:crowded-messages", "delete:crowdedarchive", "delete:kv-crowded"];
        var plan = arm.Plan(without, allow);
        Make(arm, id, version, body);

        var result = arm.Run(plan);
        var error = Assert.Single(result.Errors);
        Assert.Equal("IVD9006", error.Id);
        Assert.Contains("holds 'theirs', which it did not when the plan was made. Plan again.", error.Message, StringComparison.Ordinal);
        Assert.True(Exists(arm, parent, ResourceCatalog.Find(ResourceId.TypeOf(parent))!.ApiVersion));
        Assert.True(Exists(arm, id, version));

        Assert.Equal([], arm.Run(arm.Plan(without, allow)).Errors);
        Assert.False(Exists(arm, id, version));
    }

    [Theory]
    [InlineData(Providers + "/Microsoft.EventHub/namespaces/crowded-streams/eventhubs/ours", "2024-01-01", """{"properties": {"partitionCount": 4, "messageRetentionInDays": 5} }""")]
    [InlineData(Providers + "/Microsoft.ServiceBus/namespaces/crowded-messages/queues/ours", "2024-01-01", """{"properties": {"requiresSession": false, "maxDeliveryCount": 7} }""")]
    public void What_goes_stays_with_what_was_changed_in_it(string id, string version, string body)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Crowded().Graph())).Errors);
        arm.Settle();
        var without = new Crowded { IsEmptied = true }.Graph();
        string[] allow = ["delete:crowded-streams", "delete:crowded-messages", "delete:crowdedarchive", "delete:kv-crowded"];
        var plan = arm.Plan(without, allow);
        Make(arm, id, version, body);

        var error = Assert.Single(arm.Run(plan).Errors);
        Assert.Equal("IVD9006", error.Id);
        Assert.Contains("holds 'ours', which is not what it was when the plan was made. Plan again.", error.Message, StringComparison.Ordinal);
        Assert.True(Exists(arm, id, version));

        Assert.Equal([], arm.Run(arm.Plan(without, allow)).Errors);
        Assert.False(Exists(arm, id, version));
    }

    [Fact]
    public void A_group_stays_with_what_has_come_into_it()
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        Assert.Equal([], arm.Run(arm.Plan(new Crowded().Graph())).Errors);
        arm.Settle();
        var plan = PlanJson.Read(PlanJson.Write(arm.Destruction(new Crowded().Graph(), "delete:crowded")));
        var theirs = Providers + "/Microsoft.Network/routeTables/theirs";
        Make(arm, theirs, "2024-05-01", """{"location": "eastus", "properties": {} }""");

        Assert.Contains(arm.Run(plan).Errors, error => error.Id == "IVD9006" && error.Message.Contains("holds 'theirs'", StringComparison.Ordinal));
        Assert.True(Exists(arm, theirs, "2024-05-01"));
        Assert.Equal([], arm.Run(arm.Destruction(new Crowded().Graph(), "delete:crowded")).Errors);
        Assert.True(Exists(arm, theirs, "2024-05-01"));
    }

    private static void Make(LocalArmInProcess arm, string id, string version, string body)
    {
        Assert.True(arm.Time.Pump(() => arm.Client.SendAsync(new("PUT", id, version) { Body = JsonNode.Parse(body)!.AsObject() }, default)).IsSuccess);
        arm.Settle();
    }

    private static bool Exists(LocalArmInProcess arm, string id, string version) => arm.Time.Pump(() => arm.Client.SendAsync(new("GET", id, version), default)).IsSuccess;

    private sealed record Crowded : Topology
    {
        public bool IsEmptied { get; init; }

        public override string Id => "crowded";

        public override ResourceGroup ResourceGroup => new("rg-crowded", IotVnetDsl.Region.EastUS);

        public UserAssignedIdentity Stays => new("id-crowded");

        public EventHubsNamespace? Streams => IsEmptied ? null : new("crowded-streams") { EventHubs = ["ours"] };

        public ServiceBusNamespace? Messages => IsEmptied ? null : new("crowded-messages") { Queues = [new("ours")], Topics = ["ours"] };

        public StorageAccount? Archive => IsEmptied ? null : new("crowdedarchive") { Containers = ["ours"] };

        public KeyVault? Vault => IsEmptied ? null : new("kv-crowded", "00000000-0000-0000-0000-0000000000aa") { Keys = ["ours"] };
    }
}
