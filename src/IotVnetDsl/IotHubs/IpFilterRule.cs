namespace IotVnetDsl;

/// <summary>A rule of a hub's classic filter (<c>properties.ipFilterRules[]</c>). The order of rules matters.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
/// <param name="Name">
/// <c>filterName</c>: 1-128 ASCII letters, digits and <c>- : . + % _ # * ? ! ( ) , = @ ; '</c>; unique ignoring case.
/// </param>
/// <param name="Action"><c>action</c>: what happens to those that fit.</param>
/// <param name="Mask">
/// <c>ipMask</c>: public IPv4 address or block. A private one is accepted and never fits; private endpoints are not filtered.
/// </param>
public sealed record IpFilterRule(string Name, IpFilterAction Action, AddressPrefix Mask);
