using IotVnetDsl.LocalArm.Engine;

namespace IotVnetDsl.LocalArm.Types.ServiceBus;

internal sealed class Topic : MessagingEntity
{
    public const string TypeName = "Microsoft.ServiceBus/namespaces/topics";

    public override string Name => TypeName;

    public override IReadOnlyList<Default> Defaults => [.. base.Defaults, new("properties.supportOrdering", true)];

    protected override void CheckBasic(WriteContext write) =>
        throw InvalidValue("SubCode=40000. Topics are not supported for namespaces of the Basic SKU.");
}
