using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>The blob settings of an account: always there.</summary>
internal sealed class BlobService : ResourceType
{
    public override string Name => "Microsoft.Storage/storageAccounts/blobServices";

    public override NameRule NameRule { get; } = new(7, 7, "^default$", "The only blob service is 'default'.");

    public override Verbs Verbs => Verbs.Put;

    public override bool HasProvisioningState => false;

    public override IReadOnlyList<string> CreatedWithParent { get; } = ["default"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.cors.corsRules", new JsonArray()),
        new("properties.deleteRetentionPolicy.enabled", false),
    ];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.BeBetween("properties.deleteRetentionPolicy.days", 1, 365),
        Must.BeBetween("properties.containerDeleteRetentionPolicy.days", 1, 365),
    ];
}
