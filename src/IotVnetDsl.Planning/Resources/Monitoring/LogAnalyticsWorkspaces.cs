using System.Collections.Immutable;
using IotVnetDsl.Planning.Resources.ManagedIdentity;

namespace IotVnetDsl.Planning.Resources.Monitoring;

internal sealed class LogAnalyticsWorkspaces : GroupResourceType
{
    public override string GraphType => "LogAnalyticsWorkspace";

    public override string ArmType => "Microsoft.OperationalInsights/workspaces";

    public override string ApiVersion => "2023-09-01";

    public override string Theme => "monitoring";

    public override Tier Tier => Tier.Target;

    public override ImmutableArray<string> ReadOnly =>
    [
        "properties.customerId", "properties.createdDate", "properties.modifiedDate", "properties.privateLinkScopedResources", "properties.sku.lastSkuUpdate",
        .. Identities.ReadOnly,
    ];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        // What an existing one pays by is left as it is.
        new("SKU", "properties.sku.name") { Mapping = Mapping.Fixed("PerGB2018"), Comparison = Comparison.Any, IsDetail = true },
        new("retention in days", "properties.retentionInDays") { Mapping = new Member("RetentionDays", Codec.Number) },
        new("public ingestion", "properties.publicNetworkAccessForIngestion")
        {
            Mapping = new Member("Ingestion", Choices.PublicNetworkAccess),
            Default = "Enabled",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("public queries", "properties.publicNetworkAccessForQuery")
        {
            Mapping = new Member("Query", Choices.PublicNetworkAccess),
            Default = "Enabled",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
    ];
}
