using IotVnetDsl.Rules.Views.Networks;

namespace IotVnetDsl.Rules.Reach.Traffic;

/// <summary>How traffic knocks.</summary>
/// <param name="Ports">At which ports.</param>
/// <param name="Protocol">By which protocol.</param>
internal readonly record struct Knock(PortRange Ports, TrafficProtocol Protocol);
