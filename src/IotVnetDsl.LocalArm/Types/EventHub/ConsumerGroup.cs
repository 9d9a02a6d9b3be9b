using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Types.Messaging;

namespace IotVnetDsl.LocalArm.Types.EventHub;

internal sealed class ConsumerGroup : MessagingResource
{
    private const string TypeName = "Microsoft.EventHub/namespaces/eventhubs/consumergroups";
    private const string BuiltIn = "$Default";

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(HasSku(NamespaceOf(cloud, id), "Premium") ? 100 : 20, id.Parent!);

    public override NameRule NameRule { get; } = new(1, 50, @"^(\$Default|[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9])?)$",
        "A consumer group's name has 1 to 50 letters, digits, periods, hyphens and underscores.");

    public override IReadOnlyList<string> CreatedWithParent { get; } = [BuiltIn];

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        if (write.IsCreate && write.Id.Name != BuiltIn && HasSku(NamespaceOf(write.Cloud, write.Id), "Basic"))
            throw InvalidValue("SubCode=40000. Namespaces of the Basic SKU have no consumer group but $Default.");
    }

    public override void CheckDelete(Cloud cloud, ResourceRecord record)
    {
        if (record.Id.Name == BuiltIn)
            throw InvalidValue("SubCode=40000. The consumer group '$Default' cannot be deleted.");
    }
}
