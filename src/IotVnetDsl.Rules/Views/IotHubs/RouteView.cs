using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class RouteView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public EnumProperty<RouteSource> Source => new(Member());

    public TextProperty Endpoint => new(Member());

    public TextProperty Condition => new(Member());

    public FlagProperty Enabled => new(Member());

    /// <summary>Off, or under a condition that never holds.</summary>
    internal Answer TakesNothing => Enabled.Is(false).Or(Condition.Is("false"));
}

/// <summary>As the library's.</summary>
public enum RouteSource
{
    DeviceMessages,
    TwinChangeEvents,
    DeviceLifecycleEvents,
    DeviceJobLifecycleEvents,
    DeviceConnectionStateEvents,
}
