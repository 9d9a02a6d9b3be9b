using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class ServiceBusNamespace : MessagingNamespace
{
    public const string TypeName = "Microsoft.ServiceBus/namespaces";

    private const string Partitions = "properties.premiumMessagingPartitions";

    public override string Name => TypeName;

    public override NameRule NameRule { get; } = new(6, 50, "^[A-Za-z](?!.*(?i:-sb|-mgmt)$)[A-Za-z0-9-]*[A-Za-z0-9]$",
        "A namespace name has 6 to 50 letters, digits and hyphens, begins with a letter, ends with a letter or digit, and not with '-sb' or '-mgmt'.");

    public override IReadOnlyList<string> Immutable { get; } = [Partitions];

    public override string? RefusesPrivateEndpoints(ResourceRecord target) =>
        HasSku(target, "Premium") ? null : "Private endpoints are only supported for namespaces of the Premium SKU.";

    public override void Prepare(WriteContext write)
    {
        var isPremium = write.Body.Says("sku.name", "Premium");
        if (isPremium)
            write.Body.PutIfAbsent("sku.capacity", 1);
        base.Prepare(write);
        CompleteZones(write);
        write.Body.PutIfAbsent(Partitions, isPremium ? 1 : 0);
        if (isPremium ? write.Body.Number(Partitions) is not (1 or 2 or 4) : write.Body.Number(Partitions) != 0)
            throw InvalidValue("SubCode=40000. Premium namespaces have 1, 2 or 4 messaging partitions, others none.", Partitions);
    }

    /// <summary>Whatever is asked for, a namespace of today is spread over the zones that its region has; one of former times as it was made.</summary>
    private void CompleteZones(WriteContext write)
    {
        if (string.CompareOrdinal(FormOf(write.Cloud, write.Existing, write.ApiVersion), Newest) >= 0)
        {
            write.Body.Put(Zones, HasZones(write));
            return;
        }

        var before = write.Existing?.Body.Flag(Zones);
        write.Body.PutIfAbsent(Zones, before ?? false);
        if (before is not null && write.Body.Flag(Zones) != before)
            throw ImmutableChanged(Zones);
    }

    /// <summary>A namespace that is written again repeats what was asked for, though it keeps what it has.</summary>
    public override void RenderAccepted(WriteContext write, JsonObject body)
    {
        base.RenderAccepted(write, body);
        if (!write.IsCreate && write.Request.Flag(Zones) is { } asked)
            body.Put(Zones, asked);
    }

    protected override string? WrongCapacity(string sku, decimal capacity) => sku == "Premium" && capacity is not (1 or 2 or 4 or 8 or 16)
        ? "SubCode=40000. Premium namespaces have 1, 2, 4, 8 or 16 messaging units."
        : null;
}
