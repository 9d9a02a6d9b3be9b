using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.DocumentDB;

internal sealed class SqlDatabase : SqlResource
{
    public override string Name => "Microsoft.DocumentDB/databaseAccounts/sqlDatabases";

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        write.Body.Put("properties.resource._self", $"dbs/{write.Body.Text("properties.resource._rid")}/");
        write.Body.Put("properties.resource._colls", "colls/");
        write.Body.Put("properties.resource._users", "users/");
    }
}
