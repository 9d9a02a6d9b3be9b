using System.Collections.Immutable;

namespace IotVnetDsl.Planning.Resources.ServiceBus;

internal sealed class Namespaces : GroupResourceType
{
    public override string GraphType => "ServiceBusNamespace";

    public override string ArmType => "Microsoft.ServiceBus/namespaces";

    public override string ApiVersion => "2024-01-01";

    public override string Theme => "targets";

    public override Tier Tier => Tier.Target;

    public override ImmutableArray<string> ReadOnly =>
    [
        "sku.tier", "properties.status", "properties.createdAt", "properties.updatedAt", "properties.serviceBusEndpoint", "properties.metricId",
    ];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("SKU", "sku.name")
        {
            Value = target => target.Value("Sku"),
            OnCreate = "Standard",
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure makes no other namespace Premium, and no Premium one anything else; declare a namespace with another name", Replaces: false)
            {
                Between = (from, to) => IsPremium(from) || IsPremium(to),
            },
        },
        new("capacity", "sku.capacity") { Value = target => target.Value("Capacity") },
        .. NamespaceNetwork.OfNamespace,
    ];

    protected override DesiredResource Complete(DesiredResource resource, Source source) => resource with { Late = NamespaceNetwork.Late(source) };

    private static bool IsPremium(string sku) => sku.Equals("Premium", StringComparison.OrdinalIgnoreCase);
}
