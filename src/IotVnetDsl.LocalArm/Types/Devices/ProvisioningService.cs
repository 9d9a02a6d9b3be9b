using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Devices;

/// <summary>
/// Gives devices to hubs: of the same provider as the hub, with its errors and its etag. It shows what it was asked for, and of the rest only what is below.
/// Source: recordings of Azure CLI, test_dps_lifecycle (2022-02) and test_dps_identity_lifecycle (2023-05).
/// </summary>
internal sealed partial class ProvisioningService : ResourceType, IPrivateLinkTarget
{
    public const string TypeName = "Microsoft.Devices/provisioningServices";

    private const string Hubs = "properties.iotHubs";
    private const string Rules = "properties.ipFilterRules";
    private const string Residency = "properties.enableDataResidency";
    private const int MostHubs = 50;
    private const int NoDataResidency = 400309;

    private static readonly string[] ResidentRegions = ["brazilsouth", "southeastasia"];

    private static readonly string[] KeyNames = ["primaryKey", "secondaryKey"];

    private static readonly string[] KeyParts = ["HostName=", "SharedAccessKeyName=", "SharedAccessKey="];

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(3, 64, "^[A-Za-z0-9-]*[A-Za-z0-9]$",
        "A provisioning service's name has 3 to 64 letters, digits and hyphens and does not end with a hyphen.");

    public override EtagForm Etag => EtagForm.Bare;

    public override HostFamily? Hosts => HostFamily.Provisioning;

    public override string NameQuestion => "checkProvisioningServiceNameAvailability";

    public override IReadOnlyList<string> ReadOnly { get; } =
    [
        "sku.tier", "properties.state", "properties.serviceOperationsHostName", "properties.deviceProvisioningHostName", "properties.idScope",
        "properties.privateEndpointConnections",
    ];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("tags", new JsonObject()),
        new("sku.capacity", 1),
        new("properties.allocationPolicy", "Hashed"),
        new(Hubs, new JsonArray()),
    ];

    public override IReadOnlyList<string> Immutable { get; } = [Residency];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.BeOneOf("sku.name", "S1"),
        Must.HaveText("sku.name"),
        Must.BeOneOf("properties.publicNetworkAccess", "Enabled", "Disabled"),
        Must.BeOneOf("properties.allocationPolicy", "Hashed", "GeoLatency", "Static"),
        Must.HaveAtMost(Hubs, MostHubs),
        Must.HaveTextInEach(Hubs, "location"),
        Must.BeOneOf(Hubs + "[*].authenticationType", "KeyBased", "SystemAssigned", "UserAssigned"),
        Must.BeBetween(Hubs + "[*].allocationWeight", 1, 1000),
        Must.HaveTextInEach(Rules, "filterName", "action", "ipMask"),
        Must.BeOneOf(Rules + "[*].action", "Accept", "Reject"),
        Must.BeOneOf(Rules + "[*].target", "all", "serviceApi", "deviceApi"),
    ];

    public override Refusal InvalidValue(string message, string? target = null) => new IotHubError(IotHubError.Generic, message);

    public override Refusal NameTaken(ResourceId id) => new IotHubError(IotHubError.NameTaken, $"The provisioning service name '{id.Name}' is not available");

    public string? RefusesPrivateEndpoints(ResourceRecord target) => null;

    public override void Prepare(WriteContext write)
    {
        if (write.Body.Flag(Residency) == true && Regions.Find(write.Body.Text("location")!) is { } region && !ResidentRegions.Contains(region.Name))
        {
            throw new IotHubError(NoDataResidency,
                $"DataResidency is not supported in {region.Name} for DPS. Supported regions are \"East US 2 EUAP\", \"Brazil South\", and \"Southeast Asia\"");
        }

        if (write.Existing?.Body.At("identity") is { } identity)
            write.Body.PutIfAbsent("identity", identity.DeepClone());
        if (write.Cloud.Directory.Apply(write) is { } wrong)
            throw InvalidValue(wrong);
        foreach (var rule in write.Body.Items(Rules))
            rule.PutIfAbsent("target", "all");
        foreach (var link in write.Body.Items(Hubs))
            Complete(write, link);
        if (write.Body.Items(Hubs).GroupBy(link => link.Text("hostName"), StringComparer.OrdinalIgnoreCase).FirstOrDefault(hub => hub.Count() > 1) is { } twice)
            throw InvalidValue($"The IoT hub '{twice.Key}' is linked twice.");
        if (!write.IsCreate)
            return;
        write.Body.Put("properties.idScope", $"0ne{Random.Shared.Next(0x10000, 0xFFFFF):X8}");
        foreach (var key in KeyNames)
            write.Hidden[key] = SecretKey.New(32);
    }

    private void Complete(WriteContext write, JsonObject link)
    {
        link.PutIfAbsent("authenticationType", "KeyBased");
        var connection = link.Text("connectionString");
        if (link.Says("authenticationType", "KeyBased"))
        {
            if (connection is null || KeyParts.Any(part => !connection.Contains(part, StringComparison.OrdinalIgnoreCase)))
                throw InvalidValue("A linked IoT hub has no connection string with HostName, SharedAccessKeyName and SharedAccessKey.");
            link["hostName"] = Host.Match(connection).Groups[1].Value;
        }
        else if (link.Text("hostName") is not { Length: > 0 })
        {
            throw InvalidValue("A linked IoT hub that is signed in to by an identity has no hostName.");
        }
        else if (link.Says("authenticationType", "SystemAssigned") && write.Body.Text("identity.type")?.Contains("SystemAssigned", StringComparison.OrdinalIgnoreCase) != true)
        {
            throw InvalidValue("The provisioning service has no system-assigned identity to sign in to an IoT hub with.");
        }
        else if (link.Says("authenticationType", "UserAssigned")
            && !(write.Body.At("identity.userAssignedIdentities") as JsonObject ?? []).Any(identity => link.Says("selectedUserAssignedIdentityResourceId", identity.Key)))
        {
            throw InvalidValue("The identity that an IoT hub is signed in to with is not attached to the provisioning service.");
        }

        // A masked key means the stored one.
        if (connection?.Contains(HubSecrets.Mask, StringComparison.Ordinal) == true
            && write.Existing?.Body.Items(Hubs).FirstOrDefault(old => old.Says("hostName", link.Text("hostName")!))?.Text("connectionString") is { } stored)
        {
            link["connectionString"] = stored;
        }
    }

    public override void ShowState(JsonObject body, string provisioningState)
    {
        body.Put("properties.provisioningState", provisioningState);
        body.Put("properties.state", provisioningState == "Succeeded" ? "Active" : body.At("properties.state") is null ? "Activating" : "Transitioning");
    }

    public override IReadOnlyList<string> Itemized { get; } = ["privateLinkResources"];

    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action) => (request.Method, action.ToLowerInvariant()) switch
    {
        ("POST", "listkeys") => new ArmResponse(200, new JsonObject { ["value"] = new JsonArray(Owner(record)) }),
        ("GET", "skus") => new ArmResponse(200, new JsonObject { ["value"] = new JsonArray(new JsonObject { ["name"] = "S1" }) }),
        _ => null,
    };

    /// <summary>The only policy, with its keys.</summary>
    public static JsonObject Owner(ResourceRecord record)
    {
        var owner = new JsonObject { ["keyName"] = "provisioningserviceowner", ["rights"] = "ServiceConfig, DeviceConnect, EnrollmentWrite" };
        foreach (var key in KeyNames)
            owner[key] = record.Hidden.Text(key);
        return owner;
    }

    public override void Deleted(Cloud cloud, ResourceRecord record) => cloud.Directory.Remove(record.Body.Text("identity.principalId"));

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body["subscriptionid"] = record.Id.Subscription!.Name;
        body["resourcegroup"] = record.Id.ResourceGroup!.Name;
        body.Put("sku.tier", "Standard");
        ShowHosts(cloud, record, body);
        ConnectionList.Render(cloud, record, body, apiVersion);
        if (body.Items("properties.privateEndpointConnections").Count == 0)
            body.Cut("properties.privateEndpointConnections");
        foreach (var link in body.Items(Hubs))
        {
            link["name"] = link.Text("hostName");
            if (link.Text("connectionString") is { } connection)
                link["connectionString"] = HubSecrets.Hide(connection);
        }
    }

    /// <summary>Where it answers is said once it does.</summary>
    private static void ShowHosts(Cloud cloud, ResourceRecord record, JsonObject body)
    {
        if (!body.Says("properties.state", "Active"))
        {
            body.Put("properties.idScope", null);
            return;
        }

        body.Put("properties.serviceOperationsHostName", $"{record.Id.Name.ToLowerInvariant()}.{cloud.Names.Provisioning}");
        body.Put("properties.deviceProvisioningHostName", $"global.{cloud.Names.Provisioning}");
    }

    [GeneratedRegex("HostName=([^;]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Host { get; }
}
