using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Routing;

/// <summary>
/// An address that is no plain resource or collection of resources. Found by reflection, asked in the order of the
/// type names, before the general rules.
/// </summary>
internal interface IArmRoute
{
    /// <summary>The answer, or null when the address is another's.</summary>
    ArmResponse? Answer(ArmRequest request, ArmServices services);
}
