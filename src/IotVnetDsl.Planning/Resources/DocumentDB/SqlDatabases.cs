using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.DocumentDB;

internal sealed class SqlDatabases : ChildResourceType
{
    public const string Collection = "sqlDatabases";

    public override string GraphType => "CosmosAccount";

    public override string Member => "Databases";

    public override string ItemType => "CosmosDatabase";

    public override string ArmType => "Microsoft.DocumentDB/databaseAccounts/sqlDatabases";

    public override string ParentType => DatabaseAccounts.TypeName;

    public override string Segment => Collection;

    public override string ApiVersion => "2024-05-15";

    public override string Theme => "targets";

    public override Tier Tier => Tier.TargetChild;

    public override ImmutableArray<string> ReadOnly => SqlResources.ReadOnly;

    protected override ImmutableArray<ModelledProperty> Modelled { get; } = [SqlResources.Name, SqlResources.Throughput];
}
