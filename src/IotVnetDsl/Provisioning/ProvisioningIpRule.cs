namespace IotVnetDsl;

/// <summary>A rule of a provisioning service's filter (<c>properties.ipFilterRules[]</c>). The order of rules matters.</summary>
/// <remarks>Source: Azure Resource Manager type definitions 2026-08-31.</remarks>
/// <param name="Name">
/// <c>filterName</c>: 1-128 ASCII letters, digits and <c>- : . + % _ # * ? ! ( ) , = @ ; '</c>; unique ignoring case.
/// </param>
/// <param name="Action"><c>action</c>: what happens to those that fit.</param>
/// <param name="Mask"><c>ipMask</c>: public IPv4 address or block. A private one never fits; private endpoints are not filtered.</param>
public sealed record ProvisioningIpRule(string Name, IpFilterAction Action, AddressPrefix Mask)
{
    /// <summary>Whom it is about (<c>target</c>). Unset = devices and services.</summary>
    public ProvisioningApi? Api { get; init; }
}
