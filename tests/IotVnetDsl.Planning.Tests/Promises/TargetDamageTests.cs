using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>What is broken around any target with a private endpoint is drift, and the plan opens the way again.</summary>
public sealed class TargetDamageTests
{
    private const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-targets/providers/";

    private static readonly ImmutableArray<(string Target, string Endpoint)> Targets =
    [
        ("Microsoft.KeyVault/vaults/kv-targets", "pe-vault"),
        ("Microsoft.DocumentDB/databaseAccounts/targets-records", "pe-records"),
        ("Microsoft.EventHub/namespaces/targets-streams", "pe-streams"),
        ("Microsoft.ServiceBus/namespaces/targets-messages", "pe-messages"),
        ("Microsoft.Devices/provisioningServices/targets-provisioning", "pe-provisioning"),
    ];

    public static TheoryData<string, string> Damages => new(
        from target in Targets
        from damage in (string[])["rejected", "disconnected", "deleted", "with another record", "without group", "without link"]
        select (target.Target, damage));

    [Theory]
    [MemberData(nameof(Damages))]
    public void Is_drift_and_is_repaired(string target, string damage)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var graph = new Wide().Graph();
        Assert.Equal([], arm.Run(arm.Plan(graph)).Errors);
        arm.Settle();
        Assert.Empty(arm.Plan(graph).Operations);
        Assert.Equal([], Shut(arm));

        Do(arm, target, Targets.Single(t => t.Target == target).Endpoint, damage);
        var shut = Shut(arm);
        Assert.Contains(shut, way => way.StartsWith(target, StringComparison.Ordinal));
        Assert.True(DriftText.HasDrift(arm.Plan(graph)), string.Join(";", shut));
        var plan = arm.Plan(graph);
        for (var allow = new List<string>(); !plan.Missing.IsEmpty; plan = arm.Plan(graph, allow))
            allow.AddRange(plan.Missing.Select(consent => consent.ToString()));
        Assert.Equal([], arm.Run(plan).Errors);
        arm.Settle();
        Assert.Equal([], Shut(arm));
        Assert.Empty(arm.Plan(graph).Operations);
        Assert.False(DriftText.HasDrift(arm.Plan(graph)));
    }

    [Theory]
    [InlineData("rejected")]
    [InlineData("disconnected")]
    public void Nobody_has_a_way_by_a_connection_that_was_rejected_or_cut(string damage)
    {
        using var arm = new LocalArmInProcess(("throttling", "off"));
        var graph = new Wide { IsUsed = true }.Graph();
        Assert.Equal([], arm.Run(arm.Plan(graph)).Errors);
        arm.Settle();

        Do(arm, "Microsoft.EventHub/namespaces/targets-streams", "pe-streams", damage);
        var plan = arm.Plan(graph);

        Assert.Equal([("Streams", true), ("Vault", false)], plan.Paths.Ways.Select(way => (way.To, way.IsNew)).Order());
        Assert.Equal(["replace:StreamsEndpoint"], plan.Missing.Select(consent => consent.ToString()));
    }

    private static void Do(LocalArmInProcess arm, string target, string endpoint, string damage)
    {
        var group = $"Microsoft.Network/privateEndpoints/{endpoint}/privateDnsZoneGroups/default";
        switch (damage)
        {
            case "rejected" or "disconnected":
                var connection = BodyPath.Get(Send(arm, "GET", target), "properties.privateEndpointConnections[0]")!.DeepClone().AsObject();
                var id = connection["id"]!.ToString()[Group.Length..];
                if (damage == "disconnected")
                {
                    Send(arm, "DELETE", id);
                    break;
                }

                BodyPath.Set(connection, "properties.privateLinkServiceConnectionState.status", "Rejected");
                Send(arm, "PUT", id, connection);
                break;
            case "deleted":
                Send(arm, "DELETE", target);
                break;
            case "with another record":
                foreach (var record in Records(arm, group))
                {
                    var body = Send(arm, "GET", record);
                    BodyPath.Set(body, "properties.aRecords[0].ipv4Address", "10.20.1.99");
                    Send(arm, "PUT", record, body);
                }
                break;
            case "without group":
                Send(arm, "DELETE", group);
                break;
            case "without link":
                var zone = BodyPath.Get(Send(arm, "GET", group), "properties.privateDnsZoneConfigs[0].properties.privateDnsZoneId")!.ToString();
                var links = arm.Time.Pump(() => arm.Client.ListAsync(new("GET", zone + "/virtualNetworkLinks", "2024-06-01"), default));
                foreach (var link in links)
                    Send(arm, "DELETE", link["id"]!.ToString()[Group.Length..]);
                break;
        }

        arm.Settle();
    }

    private static string[] Records(LocalArmInProcess arm, string group)
    {
        var found = new List<string>();
        foreach (var config in BodyPath.Get(Send(arm, "GET", group), "properties.privateDnsZoneConfigs")!.AsArray())
        {
            var zone = BodyPath.Get(config!.AsObject(), "properties.privateDnsZoneId")!.ToString();
            foreach (var set in BodyPath.Get(config!.AsObject(), "properties.recordSets")!.AsArray())
                found.Add($"{zone}/A/{set!["recordSetName"]}"[Group.Length..]);
        }

        return [.. found];
    }

    private static ImmutableArray<string> Shut(LocalArmInProcess arm)
    {
        var questions = Targets.Select(target => (JsonNode)new JsonObject
        {
            ["from"] = new JsonObject { ["kind"] = "network", ["id"] = Group + "Microsoft.Network/virtualNetworks/vnet-targets/subnets/clients" },
            ["to"] = new JsonObject { ["id"] = Group + target.Target },
        });
        var answers = arm.Control("POST", "reach", new() { ["questions"] = new JsonArray([.. questions]) })!["answers"]!.AsArray();
        return [.. Targets.Zip(answers).Where(way => !(bool)way.Second!["reaches"]!).Select(way => $"{way.First.Target}: {string.Join("; ", way.Second!["why"]!.AsArray())}")];
    }

    private static JsonObject Send(LocalArmInProcess arm, string method, string name, JsonObject? body = null)
    {
        var type = ResourceId.TypeOf(Group + name);
        var version = (ResourceCatalog.Find(type) ?? ResourceCatalog.Find(type[..type.LastIndexOf('/')]))!.ApiVersion;
        var answer = arm.Time.Pump(() => arm.Client.SendAsync(new(method, Group + name, version) { Body = body }, default));
        Assert.True(answer.IsSuccess, $"{method} {name}: {answer.Error}");
        return answer.Body ?? [];
    }

    private sealed record Wide : Topology
    {
        public override string Id => "targets";

        public override ResourceGroup ResourceGroup => new("rg-targets", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Net => new("vnet-targets") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("endpoints", "10.20.1.0/24"), new("clients", "10.20.2.0/24")] };

        public bool IsUsed { get; init; }

        public Client? Readers => IsUsed ? new(Location.InSubnet(Net.Subnet("clients"))) { Uses = [Vault, Streams] } : null;

        public KeyVault Vault => new("kv-targets", "00000000-0000-0000-0000-0000000000aa") { RoleBasedAccess = true, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public CosmosAccount Records => new("targets-records") { PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public EventHubsNamespace Streams => new("targets-streams") { EventHubs = ["telemetry"], PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public ServiceBusNamespace Messages => new("targets-messages") { Sku = ServiceBusSku.Premium, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public DeviceProvisioningService Provisioning => new("targets-provisioning") { PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public PrivateEndpoint VaultEndpoint => new("pe-vault", Vault, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };

        public PrivateEndpoint RecordsEndpoint => new("pe-records", Records, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };

        public PrivateEndpoint StreamsEndpoint => new("pe-streams", Streams, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };

        public PrivateEndpoint MessagesEndpoint => new("pe-messages", Messages, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };

        public PrivateEndpoint ProvisioningEndpoint => new("pe-provisioning", Provisioning, Net.Subnet("endpoints")) { Dns = Dns.PrivateZones };
    }
}
