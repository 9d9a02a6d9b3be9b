namespace IotVnetDsl.LocalArm.Types.DocumentDB;

internal sealed class SqlDatabase : SqlResource
{
    public override string Name => "Microsoft.DocumentDB/databaseAccounts/sqlDatabases";
}
