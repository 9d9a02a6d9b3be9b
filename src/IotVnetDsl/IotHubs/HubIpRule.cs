namespace IotVnetDsl;

/// <summary>Addresses that a hub's newer filter lets in (<c>properties.networkRuleSets.ipRules[]</c>, action <c>Allow</c>).</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2023-06-30.</remarks>
/// <param name="Name">
/// <c>filterName</c>: 1-128 ASCII letters, digits and <c>- : . + % _ # * ? ! ( ) , = @ ; '</c>; unique ignoring case.
/// </param>
/// <param name="Mask">
/// <c>ipMask</c>: public IPv4 address or block. A private one is accepted and never fits; private endpoints are not filtered.
/// </param>
public sealed record HubIpRule(string Name, AddressPrefix Mask);
