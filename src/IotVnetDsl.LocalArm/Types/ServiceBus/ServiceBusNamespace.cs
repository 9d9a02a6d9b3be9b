using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class ServiceBusNamespace : MessagingNamespace
{
    public const string TypeName = "Microsoft.ServiceBus/namespaces";

    private const string Partitions = "properties.premiumMessagingPartitions";

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(6, 50, "^[A-Za-z](?!.*(-sb|-mgmt)$)[A-Za-z0-9-]*[A-Za-z0-9]$",
        "A namespace name has 6 to 50 letters, digits and hyphens, begins with a letter, ends with a letter or digit, and not with '-sb' or '-mgmt'.");

    public override IReadOnlyList<string> Immutable { get; } = ["properties.zoneRedundant", Partitions];

    public override string? RefusesPrivateEndpoints(ResourceRecord target) =>
        HasSku(target, "Premium") ? null : "Private endpoints are only supported for namespaces of the Premium SKU.";

    public override void Prepare(WriteContext write)
    {
        var isPremium = write.Body.Says("sku.name", "Premium");
        if (isPremium)
            write.Body.PutIfAbsent("sku.capacity", 1);
        base.Prepare(write);
        write.Body.PutIfAbsent("properties.zoneRedundant", IsZoned(write, "2024-01-01"));
        write.Body.PutIfAbsent(Partitions, isPremium ? 1 : 0);
        if (isPremium ? write.Body.Number(Partitions) is not (1 or 2 or 4) : write.Body.Number(Partitions) != 0)
            throw InvalidValue("SubCode=40000. Premium namespaces have 1, 2 or 4 messaging partitions, others none.", Partitions);
    }

    protected override string? WrongCapacity(string sku, decimal capacity) => sku == "Premium" && capacity is not (1 or 2 or 4 or 8 or 16)
        ? "SubCode=40000. Premium namespaces have 1, 2, 4, 8 or 16 messaging units."
        : null;
}
