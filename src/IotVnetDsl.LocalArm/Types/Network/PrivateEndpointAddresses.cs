using System.Net;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.PrivateLink;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Addresses in a subnet: those asked for, else the next free ones.</summary>
internal static class PrivateEndpointAddresses
{
    public static IReadOnlyList<EndpointMember> Allocate(WriteContext write, ResourceRecord subnet, IReadOnlyList<EndpointMember> members)
    {
        var prefixes = Subnet.Prefixes(subnet.Id, subnet.Body);
        var taken = Taken(write, subnet.Id).ToHashSet();
        var usable = prefixes.SelectMany(AddressBlock.Usable);
        if (write.Body.Items("properties.ipConfigurations").Count > 0)
            return Static(write, subnet, members, taken);

        var free = usable.Where(address => !taken.Contains(address)).Take(members.Count).ToList();
        if (free.Count < members.Count)
        {
            throw new ArmError(400, "SubnetIsFull",
                $"Subnet {subnet.Id.Name} with address prefix {prefixes[0]} does not have enough capacity for {members.Count} IP addresses.");
        }

        return [.. members.Zip(free, (member, address) => member with { Address = address.ToString() })];
    }

    private static IEnumerable<IPAddress> Taken(WriteContext write, ResourceId subnet) => write.Cloud.Store.OfType(PrivateEndpoint.TypeName)
        .Where(endpoint => !endpoint.Id.Equals(write.Id) && endpoint.Body.Says("properties.subnet.id", subnet.Text))
        .SelectMany(EndpointMember.Read)
        .Select(member => IPAddress.Parse(member.Address));

    private static List<EndpointMember> Static(WriteContext write, ResourceRecord subnet, IReadOnlyList<EndpointMember> members, IReadOnlySet<IPAddress> taken)
    {
        var configurations = write.Body.Items("properties.ipConfigurations");
        var placed = new List<EndpointMember>();
        foreach (var member in members)
        {
            var configuration = configurations.FirstOrDefault(candidate => candidate.Says("properties.memberName", member.Member))
                ?? throw new ArmError(400, "PrivateEndpointIpConfigurationMissingMemberNamesRequiredByFps",
                    $"Private endpoint {write.Id.Text} has ipConfigurations, but none for the member '{member.Member}'. Members: {string.Join(", ", members.Select(each => each.Member))}.");
            placed.Add(member with { Address = CheckAddress(configuration.Text("properties.privateIPAddress")!, subnet, taken).ToString() });
        }

        return placed;
    }

    private static IPAddress CheckAddress(string text, ResourceRecord subnet, IReadOnlySet<IPAddress> taken)
    {
        var prefixes = Subnet.Prefixes(subnet.Id, subnet.Body);
        if (!IPAddress.TryParse(text, out var address) || !prefixes.Any(prefix => prefix.Contains(address)))
        {
            throw new ArmError(400, "PrivateIPAddressNotInSubnet",
                $"Private static IP address {text} does not belong to the range of subnet prefix {prefixes[0]}.");
        }

        if (!prefixes.Any(prefix => AddressBlock.IsUsable(prefix, address)))
        {
            throw new ArmError(400, "PrivateIPAddressInReservedRange",
                $"Private static IP address {text} falls within reserved IP range of subnet prefix {prefixes[0]}.");
        }

        return taken.Contains(address)
            ? throw new ArmError(400, "PrivateIPAddressIsAllocated",
                $"IP address {text} is already allocated to another resource in subnet {subnet.Id.Name}.")
            : address;
    }
}
