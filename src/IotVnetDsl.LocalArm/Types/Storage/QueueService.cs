using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>The queue settings of an account.</summary>
internal sealed class QueueService : StorageService
{
    public override string Name => "Microsoft.Storage/storageAccounts/queueServices";

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        NoCors,
        new("properties.logging", new JsonObject
        {
            ["version"] = "1.0",
            ["delete"] = false,
            ["read"] = false,
            ["write"] = false,
            ["retentionPolicy"] = new JsonObject { ["enabled"] = false },
        }),
    ];
}
