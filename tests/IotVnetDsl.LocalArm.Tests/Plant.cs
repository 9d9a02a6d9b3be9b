using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Tests;

/// <summary>The pieces of the plant that tests put together.</summary>
internal static class Plant
{
    public const string BlobContributor = "ba92f5b4-2d11-453d-a403-e96b0029c9fe";
    public const string EventHubsSender = "2b629674-e913-4c01-ae53-ef4638d8f975";
    public const string ServiceBusSender = "69a216fc-b8fb-44d8-bc22-1f3c2cd27a39";

    public static readonly string Network = Arm.Id("Microsoft.Network/virtualNetworks/vnet-plant");
    public static readonly string Subnet = Network + "/subnets/endpoints";
    public static readonly string Hub = Arm.Id("Microsoft.Devices/IotHubs/contoso-plant");
    public static readonly string Account = Arm.Id("Microsoft.Storage/storageAccounts/contosoplant");
    public static readonly string Container = Account + "/blobServices/default/containers/telemetry";
    public static readonly string Events = Arm.Id("Microsoft.EventHub/namespaces/contoso-events");
    public static readonly string EventHub = Events + "/eventhubs/telemetry";
    public static readonly string Bus = Arm.Id("Microsoft.ServiceBus/namespaces/contoso-bus");
    public static readonly string Endpoint = Arm.Id("Microsoft.Network/privateEndpoints/pe-hub");
    public static readonly string HubZone = Arm.Id("Microsoft.Network/privateDnsZones/privatelink.azure-devices.net");
    public static readonly string BusZone = Arm.Id("Microsoft.Network/privateDnsZones/privatelink.servicebus.windows.net");

    public static Task<JsonNode> AddNetwork(this Arm arm, string subnets = """[{"name": "endpoints", "properties": {"addressPrefix": "10.20.1.0/24"}}]""") =>
        arm.Create(Network, $$"""{"location": "eastus", "properties": {"addressSpace": {"addressPrefixes": ["10.20.0.0/16"]}, "subnets": {{subnets}} } }""");

    /// <param name="arm">Where.</param>
    /// <param name="properties">The inside of <c>properties</c>.</param>
    /// <param name="identity">The identity's type.</param>
    public static Task<JsonNode> AddHub(this Arm arm, string properties = "", string identity = "SystemAssigned") => arm.Create(Hub, HubBody(properties, identity));

    public static string HubBody(string properties = "", string identity = "SystemAssigned") =>
        $$"""{"location": "eastus", "sku": {"name": "S1", "capacity": 1}, "identity": {"type": "{{identity}}"}, "properties": { {{properties}} } }""";

    public static async Task AddAccount(this Arm arm, string properties = "")
    {
        await arm.Create(Account, $$"""{"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"}, "properties": { {{properties}} } }""");
        await arm.Create(Container, "{}");
    }

    public static async Task AddEvents(this Arm arm, string sku = "Standard", string properties = "")
    {
        await arm.Create(Events, $$"""{"location": "eastus", "sku": {"name": "{{sku}}"}, "properties": { {{properties}} } }""");
        await arm.Create(EventHub, "{}");
    }

    public static async Task AddBus(this Arm arm, string sku = "Premium")
    {
        await arm.Create(Bus, $$"""{"location": "eastus", "sku": {"name": "{{sku}}"}, "properties": {} }""");
        await arm.Create(Bus + "/queues/orders", "{}");
    }

    public static string RoleBody(string role, string principal) =>
        $$"""{"properties": {"roleDefinitionId": "{{Arm.Subscription}}/providers/Microsoft.Authorization/roleDefinitions/{{role}}", "principalId": "{{principal}}", "principalType": "ServicePrincipal"} }""";

    public static string RoleId(string scope, int number = 1) => $"{scope}/providers/Microsoft.Authorization/roleAssignments/{number:D8}-1111-1111-1111-111111111111";

    /// <summary>A role that has already taken effect.</summary>
    public static async Task Grant(this Arm arm, string scope, string role, string? principal = null, int number = 1)
    {
        principal ??= await arm.Principal();
        await arm.Put(RoleId(scope, number), RoleBody(role, principal)).Expect(201);
        await arm.Advance();
    }

    public static async Task<string> Principal(this Arm arm) => (await arm.Get(Hub).Expect(200)).Json.Text("identity.principalId")!;

    public static string StorageEndpoint(string name = "archive", string extra = "") =>
        $$"""{"name": "{{name}}", "authenticationType": "identityBased", "endpointUri": "https://contosoplant.blob.core.windows.net/", "containerName": "telemetry" {{extra}} }""";

    public static string EntityEndpoint(string name, string host, string entity) =>
        $$"""{"name": "{{name}}", "authenticationType": "identityBased", "endpointUri": "sb://{{host}}.servicebus.windows.net", "entityPath": "{{entity}}"}""";

    public static string Routing(string kind, params string[] endpoints) => $$""" "routing": {"endpoints": {"{{kind}}": [{{string.Join(", ", endpoints)}}]} } """;

    public static string EndpointBody(string? target = null, string groupId = "iotHub", string? subnet = null, bool manual = false, string location = "eastus") => $$"""
        {"location": "{{location}}", "properties": {"subnet": {"id": "{{subnet ?? Subnet}}"}, "{{(manual ? "manualPrivateLinkServiceConnections" : "privateLinkServiceConnections")}}": [
          {"name": "hub", "properties": {"privateLinkServiceId": "{{target ?? Hub}}", "groupIds": ["{{groupId}}"]} }]} }
        """;

    /// <summary>Zone, link to the plant's network, and nothing in it.</summary>
    public static async Task AddZone(this Arm arm, string zone, string link = "plant", string policy = "Default")
    {
        await arm.Create(zone, """{"location": "global"}""");
        await arm.Create($"{zone}/virtualNetworkLinks/{link}", $$"""{"location": "global", "properties": {"virtualNetwork": {"id": "{{Network}}"}, "registrationEnabled": false, "resolutionPolicy": "{{policy}}"} }""");
    }

    public static Task<JsonNode> AddZoneGroup(this Arm arm, params string[] zones) => arm.Create(Endpoint + "/privateDnsZoneGroups/default",
        $$"""{"properties": {"privateDnsZoneConfigs": [{{string.Join(", ", zones.Select((zone, index) => $$"""{"name": "zone{{index}}", "properties": {"privateDnsZoneId": "{{zone}}"} }"""))}}]} }""");
}
