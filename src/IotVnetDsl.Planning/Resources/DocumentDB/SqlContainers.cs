using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.DocumentDB;

internal sealed class SqlContainers : ChildResourceType
{
    private const string Key = "properties.resource.partitionKey.";

    public override string GraphType => "CosmosAccount";

    public override string Member => "Containers";

    public override string ItemType => "CosmosContainer";

    public override string ArmType => "Microsoft.DocumentDB/databaseAccounts/sqlDatabases/containers";

    public override string ParentType => "Microsoft.DocumentDB/databaseAccounts/sqlDatabases";

    public override string Segment => "containers";

    public override string ApiVersion => "2024-05-15";

    public override string Theme => "targets";

    public override Tier Tier => Tier.TargetChild;

    public override ImmutableArray<string> ReadOnly => [.. SqlResources.ReadOnly, Key + "systemKey"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        SqlResources.Name,
        new("partition key", Key + "paths")
        {
            Mapping = new Member("PartitionKey", Codec.SingleOf(Codec.Text)),
            Comparison = Comparison.Set,
            Immutable = new("Azure sets a container's partition key at creation only, and deleting it loses its items", Replaces: true),
            Text = Words.List,
        },
        new("kind of partition key", Key + "kind") { Mapping = Mapping.Fixed("Hash"), Comparison = Comparison.Any, IsDetail = true },
        // Who has not asked for one has the first for good, and Azure says none.
        new("version of partition key", Key + "version") { Mapping = Mapping.Follows(_ => 2), Comparison = Comparison.Any, WhenMissing = 1, IsDetail = true },
        new("time to live", "properties.resource.defaultTtl") { Mapping = new Member("TimeToLive", Codec.Seconds), Text = Words.Seconds },
        SqlResources.Throughput,
    ];

    protected override IEnumerable<ParentOfItems> Parents(GraphNode node, MappingContext context) => ParentsIn(node, context, "Databases", SqlDatabases.Collection);
}
