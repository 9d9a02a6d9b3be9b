using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Views.Cosmos;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Provisioning;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Planning.Building.Paths;

/// <summary>What in the code keeps out again whom a plan lets in, in the DSL's own words.</summary>
internal static class Remedies
{
    private const string Off = "PublicNetworkAccess.Disabled closes it, ";

    public const string AtBuiltInEndpoint = Off + "a NetworkRuleSet with ApplyToBuiltInEndpoint = true closes it to others";

    public const string OfDataCenters = Off + "IpRules without 0.0.0.0 keep it out";

    // They pass a door that is closed otherwise.
    public const string OfTrustedServices = "TrustedServices = false keeps them out";

    public const string OfResources = "ResourceInstances without it keep it out";

    public static string OfAddresses(Door door) => door.AdmitsEverybody == Answer.No ? Off + "and so do rules without these addresses" : Off + door.Target switch
    {
        IotHubView => "a NetworkRuleSet that denies by default closes it to others",
        DeviceProvisioningServiceView => "IpFilterRules that end with a rejection of 0.0.0.0/0 close it to others",
        CosmosAccountView => "IpRules close it to others",
        _ => "a firewall that denies by default closes it to others",
    };

    public static string OfSubnets(ResourceView target) => $"{(target is CosmosAccountView ? "" : "Firewall.")}SubnetRules without it keep it out";

    public static string OfKeys(ResourceView target) => target switch
    {
        IotHubView or DeviceProvisioningServiceView => "DisableLocalAuthentication = true makes keys worth nothing",
        StorageAccountView => "SharedKeyAccess = false makes keys worth nothing",
        _ => "LocalAuthentication = false makes keys worth nothing",
    };
}
