using System.Text.Json.Nodes;
using CsCheck;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests.Engine;

/// <summary>Bodies with one value replaced by something else are refused or accepted, never a defect of the program.</summary>
public sealed class RobustnessTests
{
    private static readonly (string Id, string Body)[] Writes =
    [
        (Arm.Group, """{"location": "eastus", "tags": {"a": "1"} }"""),
        (Plant.Network, """{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16"]}, "dhcpOptions": {"dnsServers": ["10.0.0.4"]}, "subnets": [{"name": "endpoints", "properties": {"addressPrefix": "10.20.1.0/24", "serviceEndpoints": [{"service": "Microsoft.Storage"}], "delegations": [], "networkSecurityGroup": {"id": "x"} } }]} }"""),
        (Plant.Subnet, """{"properties": {"addressPrefix": "10.20.1.0/24", "addressPrefixes": ["10.20.1.0/24"], "serviceEndpoints": [{"service": "Microsoft.Storage", "locations": ["eastus"]}], "delegations": [{"name": "d", "properties": {"serviceName": "s"} }]} }"""),
        (Plant.Hub, Plant.HubBody("""
            "ipFilterRules": [{"filterName": "a", "action": "Accept", "ipMask": "1.2.3.4"}],
            "networkRuleSets": {"defaultAction": "Deny", "applyToBuiltInEventHubEndpoint": true, "ipRules": [{"filterName": "a", "ipMask": "1.2.3.4", "action": "Allow"}]},
            "authorizationPolicies": [{"keyName": "mine", "rights": "ServiceConnect"}],
            "storageEndpoints": {"$default": {"authenticationType": "identityBased", "connectionString": "AccountName=contosoplant", "containerName": "telemetry", "sasTtlAsIso8601": "PT1H"} },
            "messagingEndpoints": {"fileNotifications": {"ttlAsIso8601": "PT1H", "maxDeliveryCount": 10} },
            "eventHubEndpoints": {"events": {"retentionTimeInDays": 1, "partitionCount": 4} },
            "routing": {"endpoints": {"storageContainers": [{"name": "archive", "authenticationType": "identityBased", "endpointUri": "https://contosoplant.blob.core.windows.net/", "containerName": "telemetry", "encoding": "JSON", "fileNameFormat": "{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}", "identity": {"userAssignedIdentity": "x"} }],
              "eventHubs": [{"name": "out", "connectionString": "Endpoint=sb://contoso-events.servicebus.windows.net/;SharedAccessKeyName=k;SharedAccessKey=s;EntityPath=telemetry"}]},
              "routes": [{"name": "r", "source": "DeviceMessages", "condition": "true", "endpointNames": ["archive"], "isEnabled": true}],
              "fallbackRoute": {"name": "$fallback", "source": "DeviceMessages", "endpointNames": ["events"], "isEnabled": true},
              "enrichments": [{"key": "k", "value": "v", "endpointNames": ["events"]}]},
            "restrictOutboundNetworkAccess": true, "allowedFqdnList": ["contosoplant.blob.core.windows.net"]
            """)),
        (Plant.Account, """{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"}, "identity": {"type": "SystemAssigned"}, "properties": {"networkAcls": {"defaultAction": "Deny", "bypass": "AzureServices", "ipRules": [{"value": "198.51.100.7"}], "virtualNetworkRules": [{"id": "x"}]} } }"""),
        (Plant.Container, """{"properties": {"publicAccess": "None", "metadata": {"a": "1"} } }"""),
        (Plant.Events, """{"location": "eastus", "sku": {"name": "Standard", "capacity": 1}, "properties": {"publicNetworkAccess": "Enabled"} }"""),
        (Plant.EventHub, """{"properties": {"partitionCount": 4, "messageRetentionInDays": 1, "retentionDescription": {"cleanupPolicy": "Delete", "retentionTimeInHours": 24} } }"""),
        (Plant.Events + "/networkRuleSets/default", """{"properties": {"defaultAction": "Deny", "trustedServiceAccessEnabled": true, "ipRules": [{"ipMask": "1.2.3.4"}], "virtualNetworkRules": [{"subnet": {"id": "x"} }]} }"""),
        (Plant.Events + "/authorizationRules/mine", """{"properties": {"rights": ["Send"]} }"""),
        (Plant.Bus, """{"location": "eastus", "sku": {"name": "Premium", "capacity": 1}, "properties": {"premiumMessagingPartitions": 1} }"""),
        (Plant.Bus + "/queues/orders", """{"properties": {"lockDuration": "PT1M", "maxDeliveryCount": 10, "requiresSession": false} }"""),
        (Plant.Endpoint, Plant.EndpointBody().Replace("\"properties\": {\"subnet\"", """ "properties": {"ipConfigurations": [{"name": "i", "properties": {"memberName": "iotHub", "privateIPAddress": "10.20.1.9"} }], "subnet" """, StringComparison.Ordinal)),
        (Plant.Endpoint, Plant.EndpointBody()),
        (Plant.Endpoint + "/privateDnsZoneGroups/default", $$"""{"properties": {"privateDnsZoneConfigs": [{"name": "z", "properties": {"privateDnsZoneId": "{{Plant.HubZone}}"} }]} }"""),
        (Plant.HubZone, """{"location": "global", "properties": {} }"""),
        (Plant.HubZone + "/virtualNetworkLinks/plant", $$"""{"location": "global", "properties": {"virtualNetwork": {"id": "{{Plant.Network}}"}, "registrationEnabled": false, "resolutionPolicy": "Default"} }"""),
        (Plant.HubZone + "/A/name", """{"properties": {"ttl": 10, "aRecords": [{"ipv4Address": "10.0.0.1"}]} }"""),
        (Arm.Group + "/providers/Microsoft.Authorization/locks/lock-unwritable", """{"properties": {"level": "Nothing", "notes": "n"} }"""),
        (Plant.RoleId(Arm.Group), Plant.RoleBody(Plant.BlobContributor, "12345678-1234-1234-1234-123456789012")),
    ];

    private static readonly string Questions = $$"""
        {"questions": [
          {"from": {"kind": "network", "id": "{{Plant.Subnet}}"}, "to": {"id": "{{Plant.Hub}}"} },
          {"from": {"kind": "internet", "ip": "198.51.100.7"}, "to": {"id": "{{Plant.Hub}}"} },
          {"from": {"kind": "internet", "ip": "198.51.100.7"}, "to": {"id": "{{Plant.EventHub}}"} },
          {"from": {"kind": "hub", "id": "{{Plant.Hub}}"}, "to": {"id": "{{Plant.Container}}"} }]}
        """;

    private static readonly string[] Replacements =
    [
        "null", "true", "0", "-1", "1.5", "1e30", "\"\"", "\"x\"", "\"/\"", "\"10.20.0.0/16\"", "[]", "[null]", "[1]", "[{}]", "{}", """{"id": 5}""", "\"a/b/c\"", "\"PT\"", "\"P10675200D\"", "\"-P1D\"", "1e400", "\"10.0/16\"", "\"5\"", "\"::1\"", "\"fd00::/64\"", "\"0.0.0.0/0\"", "\"é\\n\"", "\"\\ud800\"", "99999999999",
        $"\"{Plant.Hub}\"", $"\"{Plant.Subnet}\"", $"\"{Plant.Network}\"", $"\"{Arm.Group}\"", "\"AccountName;=;AccountKey\"", "\"sb://\"", "\"https://x\"",
    ];

    private static readonly Gen<((string Id, string Body) Write, int Place, string Replacement, bool Patched)> Change =
        Gen.Select(OneOf(Writes), Gen.Int[0, 1000], OneOf(Replacements), Gen.Int[0, 4].Select(number => number == 0));

    /// <summary>A seed makes each case, so that chance fails no build; more of them are tried by hand.</summary>
    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("LOCAL_ARM_FUZZ"), out var count) ? count : 1000;

    [Fact]
    public async Task No_odd_value_makes_the_local_ARM_fail()
    {
        await using var arm = await Arm.StartWithGroupAsync();
        await arm.AddNetwork();
        await arm.AddAccount();
        await arm.AddEvents();
        await arm.AddBus();
        await arm.AddHub();
        await arm.AddZone(Plant.HubZone);

        for (var seed = 0; seed < Count; seed++)
        {
            var (write, place, replacement, patched) = Change.Generate(new PCG(1, (ulong)seed), null, out _);
            var text = Replaced(write.Body, place, replacement);
            var written = patched ? await arm.Patch(write.Id, text) : await arm.Put(write.Id, text);
            Assert.True(written.Status < 500, $"seed {seed}: {write.Id} {text}: {written}");
            await arm.Advance();
            foreach (var read in new[] { write.Id, Plant.Hub + "/routingEndpointsHealth", Plant.Network, Arm.Group + "/resources" })
                Assert.True((await arm.Get(read)).Status < 500, $"seed {seed}: GET {read} after {write.Id} {text}");
            var reach = await arm.Post("/_local/reach", Questions);
            Assert.True(reach.Status < 500, $"seed {seed}: reach after {write.Id} {text}: {reach}");
        }
    }

    private static Gen<T> OneOf<T>(T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    /// <summary>Something else at one of the places of a body; as text, since it need not be JSON that can be held.</summary>
    private static string Replaced(string text, int place, string replacement)
    {
        const string Mark = "the replaced value";
        var body = JsonText.ParseObject(text);
        var places = Places(body);
        var (parent, key) = places[place % places.Count];
        if (parent is JsonObject map)
            map[(string)key] = Mark;
        else
            ((JsonArray)parent)[(int)key] = Mark;
        return body.ToJsonString().Replace($"\"{Mark}\"", replacement, StringComparison.Ordinal);
    }

    private static List<(JsonNode Parent, object Key)> Places(JsonNode node) => node switch
    {
        JsonObject map => [.. map.SelectMany(member => (member.Value is null ? [] : Places(member.Value)).Prepend((map, member.Key)))],
        JsonArray list => [.. list.Index().SelectMany(item => (item.Item is null ? [] : Places(item.Item)).Prepend((list, item.Index)))],
        _ => [],
    };
}
