using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.DocumentDB;

internal sealed class SqlContainer : SqlResource
{
    private const string Key = "properties.resource.partitionKey.paths";

    public override string Name => "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers";

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        if (write.Body.Texts(Key).Count == 0)
            throw InvalidValue("The partition key of a container is missing.", Key);
        if (write.Existing is { } existing && !existing.Body.Texts(Key).SequenceEqual(write.Body.Texts(Key)))
            throw InvalidValue("Document collection partition key cannot be changed.", Key);
        write.Body.PutIfAbsent("properties.resource.partitionKey.kind", "Hash");
        write.Body.PutIfAbsent("properties.resource.indexingPolicy", new JsonObject
        {
            ["indexingMode"] = "consistent",
            ["automatic"] = true,
            ["includedPaths"] = new JsonArray(new JsonObject { ["path"] = "/*" }),
            ["excludedPaths"] = new JsonArray(new JsonObject { ["path"] = "/\"_etag\"/?" }),
        });
        write.Body.PutIfAbsent("properties.resource.conflictResolutionPolicy", new JsonObject { ["mode"] = "LastWriterWins", ["conflictResolutionPath"] = "/_ts", ["conflictResolutionProcedure"] = "" });
    }
}
