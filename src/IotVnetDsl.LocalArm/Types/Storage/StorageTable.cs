using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

internal sealed class StorageTable : StorageItem
{
    public override string Name => "Microsoft.Storage/storageAccounts/tableServices/tables";

    public override NameRule NameRule { get; } = new(3, 63, "^[A-Za-z][A-Za-z0-9]*$", "A table's name has 3 to 63 letters and digits and begins with a letter.");

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.signedIdentifiers", new JsonArray())];

    public override void Prepare(WriteContext write) => write.Body.Put("properties.tableName", write.Id.Name);

    public override void RenderAccepted(WriteContext write, JsonObject body) => KeepAsked(write, body, "tableName");
}
