using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.EventHub;

internal sealed class EventHubNamespace : MessagingNamespace
{
    public const string TypeName = "Microsoft.EventHub/namespaces";

    public override string Name => TypeName;

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("sku.capacity", 1),
        new("properties.isAutoInflateEnabled", false),
        new("properties.maximumThroughputUnits", 0),
    ];

    public override IReadOnlyList<string> Immutable { get; } = [Zones];

    public override string? RefusesPrivateEndpoints(ResourceRecord target) =>
        HasSku(target, "Basic") ? "Private endpoints are not supported for namespaces of the Basic SKU." : null;

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        write.Body.PutIfAbsent(Zones, HasZones(write) && (string.CompareOrdinal(write.ApiVersion, Newest) >= 0 || write.Body.Says("sku.name", "Premium")));
        write.Body.Put("properties.kafkaEnabled", !write.Body.Says("sku.name", "Basic"));
    }

    protected override string? WrongCapacity(string sku, decimal capacity) => (sku, capacity) switch
    {
        ("Premium", not (1 or 2 or 4 or 8 or 16)) => "SubCode=40000. Premium namespaces have 1, 2, 4, 8 or 16 processing units.",
        ("Basic" or "Standard", < 1 or > 40) => "SubCode=40000. Throughput units must be between 1 and 40.",
        _ => null,
    };
}
