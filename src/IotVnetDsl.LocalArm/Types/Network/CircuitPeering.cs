using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>A circuit's private peering.</summary>
internal sealed class CircuitPeering : NetworkResource
{
    private const string Ipv6 = "properties.ipv6PeeringConfig";
    private const string PrefixesState = "advertisedPublicPrefixesState";

    private static readonly string[] PrefixConfigs = ["properties.microsoftPeeringConfig", $"{Ipv6}.microsoftPeeringConfig"];

    private static readonly string[] Members = ["primaryPeerAddressPrefix", "secondaryPeerAddressPrefix"];

    private static readonly string[] Prefixes = [.. Members.Select(member => $"properties.{member}")];

    public const string TypeName = "Microsoft.Network/expressRouteCircuits/peerings";

    public override string Name => TypeName;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.peeredConnections", "properties.lastModifiedBy"];

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.azureASN", 12076), new("properties.state", "Enabled")];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("properties.peeringType"),
        HaveAddresses,
        Must.Have("properties.peerASN", "properties.vlanId"),
        Must.BeOneOf("properties.peeringType", "AzurePrivatePeering", "MicrosoftPeering"),
        Must.BeBetween("properties.vlanId", 1, 4094),
        Must.BeBetween("properties.peerASN", 1, uint.MaxValue),
    ];

    /// <summary>A peering speaks IPv4, IPv6 or both: without the one it has to have the other.</summary>
    private static IEnumerable<(string Path, string Message)> HaveAddresses(JsonObject body) =>
        body.At(Ipv6) is JsonObject && Prefixes.All(path => body.At(path) is null)
            ? Must.HaveText([.. Members.Select(member => $"{Ipv6}.{member}")])(body)
            : Must.HaveText(Prefixes)(body);

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    public override void Prepare(WriteContext write)
    {
        if (write.Body.Number("properties.peerASN") is >= 65515 and <= 65520)
            throw InvalidValue("ASN 65515 to 65520 are reserved by Azure.", "properties.peerASN");
        var blocks = Prefixes.Where(path => write.Body.At(path) is not null).Select(path => (Path: path, Block: AddressBlock.Parse(write.Body.Text(path)!, write.Id.Text))).ToArray();
        foreach (var (path, block) in blocks)
        {
            if (block.PrefixLength != 30)
                throw InvalidValue($"'{path}' must be a /30.", path);
        }

        if (blocks is [var (_, primary), var (second, secondary)] && AddressBlock.Overlap(primary, secondary))
            throw InvalidValue($"'{second}' overlaps the primary prefix {primary}.", second);

        if (write.Body.At(Ipv6) is JsonObject ipv6)
            ipv6.PutIfAbsent("state", "Enabled");
        CompletePrefixes(write);
        if (!ExpressRouteCircuit.IsProvisioned(write.Cloud.Store.Find(write.Id.Parent!)!))
        {
            throw new ArmError(400, "ServiceProviderNotProvisioned",
                $"Peering {write.Id.Name} cannot be configured: the service provider has not provisioned circuit {write.Id.Parent!.Name} yet.");
        }
    }

    /// <summary>Whether the advertised prefixes are the customer's is asked once they are configured.</summary>
    private static void CompletePrefixes(WriteContext write)
    {
        foreach (var path in PrefixConfigs)
        {
            if (write.Body.At(path) is not JsonObject config)
                continue;
            config.PutIfAbsent("legacyMode", 0);
            config[PrefixesState] = write.Existing?.Body.At(path) is null ? "NotConfigured" : "ValidationNeeded";
        }
    }

    public override void Completed(Cloud cloud, ResourceRecord record)
    {
        var body = record.Body.Clone();
        foreach (var config in PrefixConfigs.Select(path => body.At(path)).OfType<JsonObject>())
            config[PrefixesState] = "ValidationNeeded";
        cloud.Store.Resources.Put(record with { Body = body });
    }

    public override bool HasEtagHeaderOnReads => false;

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion)
    {
        body.Cut("properties.sharedKey");
        var made = record.Hidden.Flag(Lifecycle.LiveMark) == true;

        if (!made)
        {
            body.Put("properties.azureASN", 0);
            return;
        }

        body.PutIfAbsent("properties.gatewayManagerEtag", "");
        // The state is that of IPv4; the part for IPv6 has its own.
        if (Prefixes.All(path => body.At(path) is null))
            body.Put("properties.state", "Disabled");
    }
}
