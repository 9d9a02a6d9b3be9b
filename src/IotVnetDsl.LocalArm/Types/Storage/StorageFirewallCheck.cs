using System.Net;
using System.Net.Sockets;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Network;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>Which rules a storage firewall takes: public IPv4 addresses and blocks down to /30, and subnets that are ready for it.</summary>
internal static class StorageFirewallCheck
{
    private const int SmallestBlock = 30;

    public static void Check(WriteContext write)
    {
        foreach (var rule in write.Body.Items("properties.networkAcls.ipRules"))
        {
            rule.PutIfAbsent("action", "Allow");
            if (Wrong(rule.Text("value")!) is { } reason)
            {
                throw new ArmError(400, "InvalidValuesForRequestParameters",
                    $"Values for request parameters are invalid: networkAcls.ipRule[*].value. '{rule.Text("value")}' {reason}.", "properties.networkAcls.ipRules");
            }
        }

        var subnets = write.Body.Items("properties.networkAcls.virtualNetworkRules");
        if (subnets.DistinctBy(rule => rule.Text("id"), StringComparer.OrdinalIgnoreCase).Count() < subnets.Count)
        {
            throw new ArmError(400, "InvalidValuesForRequestParameters",
                "Values for request parameters are invalid: networkAcls.virtualNetworkRules[*].id(unique).", "properties.networkAcls.virtualNetworkRules");
        }

        foreach (var rule in subnets)
        {
            rule.PutIfAbsent("action", "Allow");
            rule["state"] = "Succeeded";
            CheckSubnet(write, rule.Text("id")!);
        }
    }

    private static string? Wrong(string value)
    {
        var isBlock = value.Contains('/', StringComparison.Ordinal);
        if (!AddressBlock.IsWhole(value.Split('/')[0]) || !IPNetwork.TryParse(isBlock ? value : value + "/32", out var block))
            return "is no IPv4 address and no CIDR block";
        if (block.BaseAddress.AddressFamily != AddressFamily.InterNetwork)
            return "is not IPv4";
        if (isBlock && block.PrefixLength > SmallestBlock)
            return "is smaller than /30; give single addresses";
        return AddressBlock.IsPrivate(block.BaseAddress) ? "is a private range" : null;
    }

    private static void CheckSubnet(WriteContext write, string subnet)
    {
        if (ResourceId.TryParse(subnet) is not { } id || write.Cloud.Store.Find(id) is not { } record || !id.IsOf(Subnet.TypeName))
            throw new ArmError(400, "NetworkAclsValidationFailure", $"Validation of network acls failure: the subnet {subnet} does not exist.");
        if (!Subnet.HasServiceEndpoint(record.Body, "Microsoft.Storage", "Microsoft.Storage.Global"))
        {
            throw new ArmError(400, "NetworkAclsValidationFailure",
                $"Validation of network acls failure: SubnetsHaveNoServiceEndpointsConfigured: Subnets {id.Name} of virtual network {id.Parent!.Text} do not have ServiceEndpoints for Microsoft.Storage resources configured. Add Microsoft.Storage to subnet's ServiceEndpoints collection before trying to ACL Microsoft.Storage resources to these subnets.");
        }
    }
}
