using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.OperationalInsights;

/// <summary>A workspace of logs.</summary>
internal sealed class Workspace : ResourceType
{
    public const string TypeName = "Microsoft.OperationalInsights/workspaces";

    private static readonly string[] KeyNames = ["primarySharedKey", "secondarySharedKey"];

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(4, 63, "^[A-Za-z0-9][A-Za-z0-9-]*[A-Za-z0-9]$",
        "A workspace's name has 4 to 63 letters, digits and hyphens, and begins and ends with a letter or digit.");

    public override bool PatchesTagsOnly => false;

    public override IReadOnlyList<string> ReadOnly { get; } =
        ["properties.customerId", "properties.createdDate", "properties.modifiedDate", "properties.privateLinkScopedResources", "properties.sku.lastSkuUpdate"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.sku.name", "PerGB2018"),
        new("properties.retentionInDays", 30),
        new("properties.publicNetworkAccessForIngestion", "Enabled"),
        new("properties.publicNetworkAccessForQuery", "Enabled"),
        new("properties.features.enableLogAccessUsingOnlyResourcePermissions", true),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.BeOneOf("properties.sku.name", "Free", "Standard", "Premium", "PerNode", "PerGB2018", "Standalone", "CapacityReservation", "LACluster"),
        Must.BeOneOf("properties.publicNetworkAccessForIngestion", "Enabled", "Disabled", "SecuredByPerimeter"),
        Must.BeOneOf("properties.publicNetworkAccessForQuery", "Enabled", "Disabled", "SecuredByPerimeter"),
        Must.BeBetween("properties.retentionInDays", 30, 730),
    ];

    public override void Prepare(WriteContext write)
    {
        if (!write.IsCreate)
            return;
        write.Body.Put("properties.customerId", Guid.NewGuid().ToString());
        foreach (var key in KeyNames)
            write.Hidden[key] = SecretKey.New(64);
        write.Body.Put("properties.createdDate", write.Cloud.Clock.Now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
    }

    /// <summary><c>POST {workspace}/sharedKeys</c>.</summary>
    public override ArmResponse? Invoke(Cloud cloud, ResourceRecord record, ArmRequest request, string action) =>
        request.Method == "POST" && action.Equals("sharedKeys", StringComparison.OrdinalIgnoreCase)
            ? new ArmResponse(200, new JsonObject(KeyNames.Select(key => KeyValuePair.Create(key, (JsonNode?)record.Hidden.Text(key)))))
            : null;
}
