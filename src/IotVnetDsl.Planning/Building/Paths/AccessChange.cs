using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>Who reaches what before a plan and after it, by one model of access.</summary>
/// <param name="Before">As it is.</param>
/// <param name="After">As it is to be.</param>
internal sealed record AccessChange(TopologyModel Before, TopologyModel After);
