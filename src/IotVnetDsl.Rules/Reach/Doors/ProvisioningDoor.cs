using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Provisioning;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>
/// A provisioning service's door: public access, then its filter. Devices and services come in by sides of their own: who gets in surely gets
/// in at both, who may get in at one of them.
/// </summary>
internal static class ProvisioningDoor
{
    public static Door Of(DeviceProvisioningServiceView service)
    {
        var isOff = PublicAccess.IsOff(service.PublicNetworkAccess);
        var rules = Admitted.Either(Answer.CannotSay, () => BySide(service, ProvisioningApi.Device), () => BySide(service, ProvisioningApi.Service));
        return new Door(
            service,
            isOff,
            Admitted.Either(isOff, () => Admitted.Nobody, () => rules).Among(RuleAddresses.Comers(service)),
            AdmittedSubnets.None,
            Answer.No,
            Answer.No,
            service.DisableLocalAuthentication.Is(true).Not(),
            isOff == Answer.Yes || service.IpFilterRules.IsUnset() ? service.PublicNetworkAccess.Self : service.IpFilterRules.Self);
    }

    private static Admitted BySide(DeviceProvisioningServiceView service, ProvisioningApi side) => ClassicFilter.Of(
        service.IpFilterRules, rule => new(rule.Mask, rule.Action, rule.Api.IsUnset() ? Answer.Yes : rule.Api.Is(side)));
}
