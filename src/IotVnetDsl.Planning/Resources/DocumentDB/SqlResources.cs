using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.DocumentDB;

/// <summary>What databases and containers have alike.</summary>
internal static class SqlResources
{
    public static ImmutableArray<string> ReadOnly { get; } =
    [
        "location", "properties.resource._rid", "properties.resource._ts", "properties.resource._etag", "properties.resource._self", "properties.resource._colls",
        "properties.resource._users", "properties.resource._docs", "properties.resource._sprocs", "properties.resource._triggers", "properties.resource._udfs",
        "properties.resource._conflicts",
    ];

    /// <summary>Said a second time in the body.</summary>
    public static ModelledProperty Name { get; } = new("name", "properties.resource.id") { Mapping = Mapping.Follows(item => item.Text(Codec.Name)), Comparison = Comparison.Any, IsDetail = true };

    public static ModelledProperty Throughput { get; } = new("throughput", "properties.options.throughput")
    {
        Mapping = new Member("Throughput", Codec.Number),
        IsWriteOnly = true,
        Text = units => $"{units} RU/s",
    };
}
