using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>Two peered networks, a hub and an account that both reach by private endpoints only, deployed.</summary>
internal sealed class DamagedPlant : IDisposable
{
    private const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-damaged/providers/";

    private static readonly TopologyGraph Graph = new Sites().Graph();

    private static readonly (string From, string To)[] Ways =
    [
        ("Microsoft.Network/virtualNetworks/vnet-core/subnets/clients", "Microsoft.Devices/IotHubs/damaged-hub"),
        ("Microsoft.Network/virtualNetworks/vnet-core/subnets/clients", "Microsoft.Storage/storageAccounts/damagedarchive"),
        ("Microsoft.Network/virtualNetworks/vnet-site/subnets/clients", "Microsoft.Devices/IotHubs/damaged-hub"),
        ("Microsoft.Network/virtualNetworks/vnet-site/subnets/clients", "Microsoft.Storage/storageAccounts/damagedarchive"),
    ];

    private readonly LocalArmInProcess _arm = new(("throttling", "off"));

    public DamagedPlant()
    {
        Assert.Equal([], _arm.Run(Plan()).Errors);
        _arm.Settle();
    }

    public Plan Plan(params IReadOnlyList<string> allow) => _arm.Plan(Graph, allow);

    /// <summary>Deploys what the plan says, in any order that it allows, with the consents that it asks for.</summary>
    public void Repair(int seed)
    {
        var plan = Plan();
        for (var allow = new List<string>(); !plan.Missing.IsEmpty; plan = Plan(allow))
            allow.AddRange(plan.Missing.Select(consent => consent.ToString()));
        var operations = plan.Operations.ToArray();
        new Random(seed).Shuffle(operations);
        Assert.Equal([], _arm.Run(plan with { Operations = [.. operations] }).Errors);
        _arm.Settle();
    }

    /// <summary>The declared ways that the local ARM says are shut, with its reasons.</summary>
    public ImmutableArray<string> Shut()
    {
        var questions = Ways.Select(way => (JsonNode)new JsonObject
        {
            ["from"] = new JsonObject { ["kind"] = "network", ["id"] = Group + way.From },
            ["to"] = new JsonObject { ["id"] = Group + way.To },
        });
        var answers = _arm.Control("POST", "reach", new() { ["questions"] = new JsonArray([.. questions]) })!["answers"]!.AsArray();
        return [.. Ways.Zip(answers).Where(way => !(bool)way.Second!["reaches"]!).Select(way => $"{way.First.From} -> {way.First.To}: {string.Join("; ", way.Second!["why"]!.AsArray())}")];
    }

    public bool Delete(string name)
    {
        if (!Send("GET", name).IsSuccess)
            return false;
        Assert.True(Send("DELETE", name) is { Status: < 300 }, name);
        _arm.Settle();
        return true;
    }

    public bool DeleteZone(string name)
    {
        foreach (var link in (string[])["to-core", "to-site"])
            Delete($"{name}/virtualNetworkLinks/{link}");
        return Delete(name);
    }

    public bool Make(string name, JsonObject properties)
    {
        var isMade = Send("PUT", name, new() { ["properties"] = properties }).IsSuccess;
        _arm.Settle();
        return isMade;
    }

    public bool Change(string name, Action<JsonObject> change)
    {
        if (Send("GET", name) is not { IsSuccess: true, Body: { } body } current)
            return false;
        change(body);
        var answer = Send("PUT", name, body, current.ETag);
        Assert.True(answer.IsSuccess, answer.Error?.Message);
        _arm.Settle();
        return true;
    }

    /// <summary>What the owner of a target does with a connection; null = deletes it.</summary>
    public bool ChangeConnection(string target, string? status)
    {
        if (Send("GET", target) is not { IsSuccess: true, Body: { } body } || BodyPath.Get(body, "properties.privateEndpointConnections") is not JsonArray { Count: > 0 } connections)
            return false;
        var name = $"{target}/privateEndpointConnections/{connections[0]!["name"]}";
        return status is null ? Delete(name) : Change(name, connection => BodyPath.Set(connection, "properties.privateLinkServiceConnectionState.status", status));
    }

    public void Dispose() => _arm.Dispose();

    private ArmResponse Send(string method, string name, JsonObject? body = null, string? etag = null)
    {
        var type = ResourceId.TypeOf(Group + name);
        var version = (ResourceCatalog.Find(type) ?? ResourceCatalog.Find(type[..type.LastIndexOf('/')]))!.ApiVersion;
        return _arm.Time.Pump(() => _arm.Client.SendAsync(new(method, Group + name, version) { Body = body, IfMatch = etag?.StartsWith("W/", StringComparison.Ordinal) == true ? null : etag }, default));
    }

    private sealed record Sites : Topology
    {
        public override string Id => "damaged";

        public override ResourceGroup ResourceGroup => new("rg-damaged", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Core => new("vnet-core") { AddressSpace = ["10.20.0.0/16"], Subnets = [new("endpoints", "10.20.1.0/24"), new("clients", "10.20.2.0/24")] };

        public VirtualNetwork Site => new("vnet-site") { AddressSpace = ["10.30.0.0/16"], Subnets = [new("clients", "10.30.1.0/24")] };

        public VirtualNetworkPeering There => new("to-site", Core, Site);

        public VirtualNetworkPeering Back => new("to-core", Site, Core);

        public IotHub Hub => new("damaged-hub") { Sku = IotHubSku.S1, PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public StorageAccount Archive => new("damagedarchive") { PublicNetworkAccess = PublicNetworkAccess.Disabled };

        public PrivateDnsZone HubNames => new("privatelink.azure-devices.net");

        public PrivateDnsZone EventNames => new("privatelink.servicebus.windows.net");

        public PrivateDnsZone BlobNames => new("privatelink.blob.core.windows.net");

        public PrivateEndpoint HubEndpoint => new("pe-hub", Hub, Core.Subnet("endpoints"));

        public PrivateEndpoint ArchiveEndpoint => new("pe-archive", Archive, Core.Subnet("endpoints")) { SubResource = SubResource.Blob };

        public PrivateDnsZoneGroup HubGroup => new("default", HubEndpoint, [HubNames, EventNames]);

        public PrivateDnsZoneGroup ArchiveGroup => new("default", ArchiveEndpoint, [BlobNames]);

        public IEnumerable<PrivateDnsZoneLink> CoreLinks => Zones.Select(zone => new PrivateDnsZoneLink("to-core", zone, Core));

        public IEnumerable<PrivateDnsZoneLink> SiteLinks => Zones.Select(zone => new PrivateDnsZoneLink("to-site", zone, Site));

        public Client InCore => new(Location.InSubnet(Core.Subnet("clients"))) { Uses = [Hub, Archive], Reads = [Hub] };

        public Client InSite => new(Location.InSubnet(Site.Subnet("clients"))) { Uses = [Hub, Archive] };

        private IEnumerable<PrivateDnsZone> Zones => [HubNames, EventNames, BlobNames];
    }
}
