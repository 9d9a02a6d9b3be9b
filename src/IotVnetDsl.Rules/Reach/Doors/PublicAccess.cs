using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>The switch of all public addresses.</summary>
internal static class PublicAccess
{
    /// <summary>Is it off? What a network security perimeter decides, its own rules would have to say.</summary>
    public static Answer IsOff(EnumProperty<PublicNetworkAccess> access) =>
        access.Known is PublicNetworkAccess.SecuredByPerimeter ? Answer.CannotSay : access.Is(PublicNetworkAccess.Disabled);
}
