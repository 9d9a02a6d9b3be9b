using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class BuiltInEndpointView(Property self) : PartView(self)
{
    public NumberProperty RetentionDays => new(Member());

    public NumberProperty PartitionCount => new(Member());
}
