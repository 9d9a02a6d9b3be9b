using System.Net;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>An address in a subnet of its own, at which a resolver is asked.</summary>
internal sealed class DnsInboundEndpoint : DnsResolverEndpoint
{
    public const string TypeName = "Microsoft.Network/dnsResolvers/inboundEndpoints";

    private const string Configurations = "properties.ipConfigurations";
    private const string SubnetPath = "subnet.id";
    private const string AddressPath = "privateIpAddress";
    private const string MethodPath = "privateIpAllocationMethod";

    public override string Name => TypeName;

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.Have(Configurations),
        Must.HaveAtMost(Configurations, 1),
        Must.HaveTextInEach(Configurations, SubnetPath),
        Must.BeOneOf($"{Configurations}[*].{MethodPath}", "Static", "Dynamic"),
    ];

    /// <summary>Where it is asked.</summary>
    public static IEnumerable<string> Addresses(ResourceRecord endpoint) => endpoint.Body.Items(Configurations).Select(configuration => configuration.Text(AddressPath)).OfType<string>();

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        if (write.Body.Items(Configurations) is not [var configuration])
            throw InvalidValue("An inbound endpoint has exactly one IP configuration.", Configurations);
        var subnet = SubnetOf(write.Cloud, write.Id, configuration.Text(SubnetPath), SubnetPath);
        var usable = Subnet.Prefixes(subnet.Id, subnet.Body).SelectMany(AddressBlock.Usable).ToList();
        configuration.PutIfAbsent(MethodPath, "Dynamic");
        if (configuration.Says(MethodPath, "Dynamic"))
            configuration.Put(AddressPath, usable[0].ToString());
        else if (!IPAddress.TryParse(configuration.Text(AddressPath), out var address) || !usable.Contains(address))
            throw InvalidValue($"'{configuration.Text(AddressPath)}' is no address of subnet {subnet.Id.Text} that a resource may have.", AddressPath);
        CheckUnchanged(write, configuration);
    }

    protected override string Words => "inbound endpoint";

    private void CheckUnchanged(WriteContext write, JsonObject configuration)
    {
        foreach (var path in new[] { SubnetPath, MethodPath, AddressPath })
        {
            if (write.Existing?.Body.Items(Configurations) is [var before] && !before.Says(path, configuration.Text(path)!))
                throw ImmutableChanged($"{Configurations}[0].{path}");
        }
    }
}
