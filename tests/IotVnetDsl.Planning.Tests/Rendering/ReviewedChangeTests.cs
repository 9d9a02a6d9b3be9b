using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.Resources;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.Planning.Tests.Rendering;

/// <summary>Who reviews a change sees the difference of the committed file and nothing else: it says of which resource which property is another.</summary>
public sealed class ReviewedChangeTests
{
    private static readonly Reviewed Before = new();

    public static TheoryData<string> Topologies => [.. Example.All.Select(example => example.Id), "everything"];

    // Generated: each member is set no more, each list turned round, of each record at any depth.
    [Theory]
    [MemberData(nameof(Topologies))]
    public void A_change_of_a_property_names_it_and_its_resource(string id)
    {
        var graph = Example.All.Append<Topology>(new Everything()).Single(topology => topology.Id == id).Graph();
        var plan = Requests.FromNothing(graph);
        var page = Lines(PlanMarkdown.Write(plan));
        var nameless = new List<string>();
        foreach (var node in graph.Nodes)
        {
            foreach (var (place, value) in Others(node.Value))
            {
                var changed = graph.WithNodes(graph.Nodes.Select(other => other == node ? node with { Value = (RecordValue)value } : other));
                if (Planner.FromNothing(changed, Requests.Local()) is not { Plan: { } other, Problems.Length: 0 })
                    continue;
                var lines = Difference(page, Lines(PlanMarkdown.Write(other))).ToArray();
                var isOrder = place.EndsWith(TurnedRound, StringComparison.Ordinal);
                nameless.AddRange(Differing(plan, other, isOrder).Union(Differing(Said(graph), Said(changed), isOrder)).Where(named => !Array.Exists(lines, line => line.Contains(named.Resource, StringComparison.Ordinal) && line.Contains(named.Property, StringComparison.Ordinal)))
                    .Select(named => $"{node.Path}{place}: {named.Resource}, {named.Property}").Distinct());
            }
        }

        Assert.True(nameless.Count == 0, string.Join('\n', nameless));
    }

    // As people write it: what they change, and what the reviewer reads of it.
    [Fact]
    public void What_a_reviewer_reads_of_a_change()
    {
        var text = string.Join("\n", Changes().Select(change =>
        {
            var lines = Difference(Lines(Page(Before)), Lines(Page(change.After))).ToArray();
            Assert.True(lines.Length > 0, $"{change.What}: nothing");
            return $"{change.What}\n{string.Concat(lines.Select(line => $"  {line}\n"))}";
        }));

        Snapshot.Matches(text);
    }

    private static IEnumerable<(string What, Reviewed After)> Changes()
    {
        yield return ("hub: units", Before with { Hub = Before.Hub with { Capacity = 3 } });
        yield return ("hub: units that a creation would have, stated no more", Before with { Hub = Before.Hub with { Capacity = null } });
        yield return ("hub: a member of a member of a member", Before with { Hub = Before.Hub with { CloudToDevice = Before.Hub.CloudToDevice! with { Feedback = new() { MaxDeliveryCount = 9 } } } });
        yield return ("hub: a part that is set no more", Before with { Hub = Before.Hub with { CloudToDevice = null } });
        yield return ("hub: a duration", Before with { Hub = Before.Hub with { CloudToDevice = Before.Hub.CloudToDevice! with { DefaultTimeToLive = TimeSpan.FromMinutes(90) } } });
        yield return ("hub: a duration that says the same", Before with { Hub = Before.Hub with { CloudToDevice = Before.Hub.CloudToDevice! with { DefaultTimeToLive = new TimeSpan(2, 0, 1) } } });
        yield return ("hub: a flag that is set", Before with { Hub = Before.Hub with { DisableLocalAuthentication = true } });
        yield return ("hub: public access closes", Before with { Hub = Before.Hub with { PublicNetworkAccess = PublicNetworkAccess.Disabled } });
        yield return ("hub: order of its rules", Before with { Hub = Before.Hub with { IpFilterRules = [.. Before.Hub.IpFilterRules!.Reverse()] } });
        yield return ("hub: a rule's range", Before with { Hub = Before.Hub with { IpFilterRules = [Before.Hub.IpFilterRules![0] with { Mask = "203.0.113.0/25" }, Before.Hub.IpFilterRules[1]] } });
        yield return ("hub: a route's condition", Before with { Hub = Before.Hub with { Routes = [Before.Hub.Routes![0] with { Condition = "level = 'alarm'" }] } });
        yield return ("hub: a route that is set off", Before with { Hub = Before.Hub with { Routes = [Before.Hub.Routes![0] with { Enabled = false }] } });
        yield return ("hub: a file name format", Before with { Hub = Before.Hub with { Endpoints = [Archived with { FileNameFormat = "{iothub}/{partition}/{YYYY}/{MM}/{DD}/{HH}/{mm}" }] } });
        yield return ("hub: by key in place of its identity", Before with { Hub = Before.Hub with { Endpoints = [Archived with { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("ARCHIVE")) }] } });
        yield return ("hub: where a secret is read", Before with { Key = Secret.FromKeyVault("https://kv.vault.azure.net/secrets/tunnel") });
        yield return ("hub: a fallback route", Before with { Hub = Before.Hub with { FallbackRoute = new() { Enabled = false } } });
        yield return ("hub: what an enrichment says", Before with { Hub = Before.Hub with { Enrichments = [new("line", "$twin.tags.line", ["archive"])] } });
        yield return ("hub: a consumer group more", Before with { Hub = Before.Hub with { ConsumerGroups = ["operations", "quality"] } });
        yield return ("hub: another region", Before with { Hub = Before.Hub with { Region = IotVnetDsl.Region.WestUS2 } });
        yield return ("hub: its own tag", Before with { Hub = Before.Hub with { Tags = [new("cost", "8")] } });
        yield return ("all: a tag of the topology", Before with { Cost = "9" });
        yield return ("account: redundancy", Before with { Archive = Before.Archive with { Sku = StorageSku.StandardGrs } });
        yield return ("account: an address more", Before with { Archive = Before.Archive with { Firewall = Before.Archive.Firewall! with { IpRules = ["203.0.113.7", "203.0.113.8"] } } });
        yield return ("account: no address", Before with { Archive = Before.Archive with { Firewall = Before.Archive.Firewall! with { IpRules = [] } } });
        yield return ("account: trusted services", Before with { Archive = Before.Archive with { Firewall = Before.Archive.Firewall! with { TrustedServices = false } } });
        yield return ("account: what a container is called", Before with { Archive = Before.Archive with { Containers = ["telemetry", "pictures"] } });
        yield return ("account: the tenant of an instance", Before with { Archive = Before.Archive with { ResourceInstances = [new(Before.Hub) { Tenant = "00000000-0000-0000-0000-0000000000bb" }] } });
        yield return ("network: a second space", Before with { Spaces = ["10.20.0.0/16", "10.21.0.0/16"] });
        yield return ("network: order of its name servers", Before with { Servers = ["10.20.0.5", "10.20.0.4"] });
        yield return ("subnet: a service endpoint", Before with { Services = [ServiceEndpoint.Storage, ServiceEndpoint.EventHub] });
        yield return ("group: priorities of two rules change places", Before with { First = 200, Second = 100 });
        yield return ("group: what a rule lets through", Before with { Ports = ["443", "8883"] });
        yield return ("zone: an address of a record", Before with { Address = "10.20.1.9" });
        yield return ("zone: what a link does with names that are not there", Before with { Policy = DnsResolutionPolicy.NxDomainRedirect });
        yield return ("role: another role", Before with { Role = Role.StorageBlobDataOwner });
        yield return ("role: a condition", Before with { Condition = "true" });
        yield return ("endpoint: another subnet", Before with { Subnet = "lines" });
        yield return ("lock: its notes", Before with { Notes = "line 2 depends on it" });
        yield return ("gateway: zones of its address", Before with { Zones = ["1", "2"] });
    }

    private static StorageEndpoint Archived => (StorageEndpoint)Before.Hub.Endpoints![0];

    private static string Page(Topology topology) => PlanMarkdown.Write(Requests.FromNothing(topology.Graph()));

    private static string[] Lines(string page) => [.. page.Split('\n').Where(line => !line.Contains("Fingerprint", StringComparison.Ordinal))];

    // As tools show it: the lines that are gone and those that have come, in their order.
    private static IEnumerable<string> Difference(string[] before, string[] after)
    {
        var first = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        var last = before.Skip(first).Reverse().Zip(after.Skip(first).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        (before, after) = (before[first..^last], after[first..^last]);
        var common = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                common[i, j] = before[i] == after[j] ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
        }

        for (var (i, j) = (0, 0); i < before.Length || j < after.Length;)
        {
            if (i < before.Length && j < after.Length && before[i] == after[j])
                (i, j) = (i + 1, j + 1);
            else if (j == after.Length || (i < before.Length && common[i + 1, j] >= common[i, j + 1]))
                yield return $"- {before[i++]}";
            else
                yield return $"+ {after[j++]}";
        }
    }

    // What bodies differ in, in words of the tables; of another order, the list.
    private static IEnumerable<(string Resource, string Property)> Differing(IEnumerable<(string Key, string Path, string ArmType, JsonNode? Body)> before, IEnumerable<(string Key, string Path, string ArmType, JsonNode? Body)> after, bool isOrder) =>
        from one in before
        join other in after on one.Key equals other.Key
        let type = ResourceCatalog.Find(one.ArmType)
        where type is not null && !JsonNode.DeepEquals(one.Body, other.Body)
        let left = Named(type, one.Body, isOrder)
        let right = Named(type, other.Body, isOrder)
        from name in left.Except(right).Concat(right.Except(left)).Select(leaf => leaf.Name).Distinct()
        select (MarkdownPage.Text(one.Path), MarkdownPage.Text(name));

    private static IEnumerable<(string Resource, string Property)> Differing(Plan before, Plan after, bool isOrder) => Differing(Sent(before), Sent(after), isOrder);

    private static IEnumerable<(string Key, string Path, string ArmType, JsonNode? Body)> Sent(Plan plan) =>
        plan.Operations.Select(operation => (operation.Key, operation.Resource.Path, operation.Resource.ArmType, (JsonNode?)operation.Body));

    // What the code says is sent to what is there already, though a creation may send the same without it.
    private static IEnumerable<(string Key, string Path, string ArmType, JsonNode? Body)> Said(TopologyGraph graph) =>
        DesiredTopology.Of(new MappingContext(graph.In(Requests.Subscription), Requests.Subscription), []).Resources.Where(resource => !resource.IsExisting)
            .Select(resource => (resource.Path, resource.Path, resource.Type.ArmType, (JsonNode?)resource.Body));

    // Where a value moves from one property to another of its name, what else moves says so.
    private static (string Name, string Value)[] Named(ArmResourceType type, JsonNode? body, bool isOrder) =>
        [.. from leaf in Leaves(body) let name = NameOf(type, leaf.Path, isOrder) where name is not null select (name, isOrder ? leaf.Path + leaf.Value : leaf.Value)];

    private static IEnumerable<(string Path, string Value)> Leaves(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(member => Leaves(member.Value).Select(leaf => ($".{member.Key}{leaf.Path}", leaf.Value))),
        JsonArray array => array.SelectMany((item, at) => Leaves(item).Select(leaf => ($"[{at}]{leaf.Path}", leaf.Value))),
        _ => [("", node?.ToJsonString() ?? "null")],
    };

    // The innermost property that the table of the type has at the place.
    private static string? NameOf(ArmResourceType type, string path, bool isOrder)
    {
        var at = path.TrimStart('.');
        var own = type.Properties.Where(property => Leads(property.ArmPath, at)).OrderByDescending(property => property.ArmPath.Length).FirstOrDefault();
        if (own is null || own.ArmPath == "tags")
            return own is null || at[(own.ArmPath.Length + 1)..] is var tag && (ResourceTags.IsSecretNote(tag) || ResourceTags.IsOwner(tag)) ? null : "tag";
        var rest = at[own.ArmPath.Length..];
        return !isOrder && own.Items is { } list && rest.StartsWith('[') && rest.IndexOf("].", StringComparison.Ordinal) is var end and > 0
            && list.Properties.FirstOrDefault(part => Leads(part.ArmPath, rest[(end + 2)..])) is { } inner && inner.ArmPath != list.Key ? inner.Name : own.Name;
    }

    private static bool Leads(string armPath, string at) => at.StartsWith(armPath, StringComparison.Ordinal) && (at.Length == armPath.Length || at[armPath.Length] is '.' or '[');

    private const string TurnedRound = " turned round";

    // What a constructor takes is there in all that compiles; what composes a value is set by members that do so.
    private static bool IsAlwaysSet(string type, string member) => typeof(Topology).Assembly.GetTypes().Where(one => one.Name == type)
        .Any(record => record.GetConstructors().Length == 0 || record.GetProperty(member) is not { SetMethod.IsPublic: true } || record.GetConstructors().SelectMany(made => made.GetParameters()).Any(parameter => member.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)));

    private static IEnumerable<(string Place, GraphValue Value)> Others(GraphValue value) => value switch
    {
        RecordValue record => record.Members.Where(member => member.Value is not UnsetValue).SelectMany(member => Others(member.Value)
            .Select(inner => ($".{member.Key}{inner.Place}", (GraphValue)record.With(member.Key, inner.Value)))
            .Concat(IsAlwaysSet(record.Type, member.Key) ? [] : [($".{member.Key} unset", record.With(member.Key, UnsetValue.Instance))])),
        SequenceValue list => list.Items.SelectMany((item, at) => Others(item).Select(inner => ($"[{at}]{inner.Place}", (GraphValue)new SequenceValue(list.Items.SetItem(at, inner.Value), list.IsOpen))))
            .Concat(list.Items.Length > 1 ? [(TurnedRound, new SequenceValue([.. list.Items.Reverse()], list.IsOpen))] : []),
        _ => [],
    };

    public sealed record Reviewed : Topology
    {
        public override string Id => "reviewed";

        public override ResourceGroup ResourceGroup => new("rg-reviewed", IotVnetDsl.Region.EastUS);

        public override ValueList<Tag> Tags => [new("cost", Cost)];

        internal string Cost { get; init; } = "7";

        internal ValueList<AddressPrefix> Spaces { get; init; } = ["10.20.0.0/16"];

        internal ValueList<string> Servers { get; init; } = ["10.20.0.4", "10.20.0.5"];

        internal ValueList<ServiceEndpoint> Services { get; init; } = [ServiceEndpoint.Storage];

        internal int First { get; init; } = 100;

        internal int Second { get; init; } = 200;

        internal ValueList<string> Ports { get; init; } = ["443"];

        internal string Address { get; init; } = "10.20.1.7";

        internal DnsResolutionPolicy? Policy { get; init; }

        internal Role Role { get; init; } = Role.StorageBlobDataContributor;

        internal string? Condition { get; init; }

        internal string Subnet { get; init; } = "endpoints";

        internal string Notes { get; init; } = "line 1 depends on it";

        internal ValueList<string> Zones { get; init; } = ["1", "2", "3"];

        internal Secret Key { get; init; } = Secret.FromEnvironment("TUNNEL");

        public NetworkSecurityGroup Guard => new("nsg") { Rules = [new("web", First, TrafficDirection.Outbound, FirewallAction.Allow) { DestinationPorts = Ports }, new("rest", Second, TrafficDirection.Outbound, FirewallAction.Deny)] };

        public VirtualNetwork Network => new("vnet")
        {
            AddressSpace = Spaces,
            DnsServers = Servers,
            Subnets = [new("endpoints", "10.20.1.0/24") { ServiceEndpoints = Services }, new("lines", "10.20.2.0/24") { NetworkSecurityGroup = Guard }, new("GatewaySubnet", "10.20.255.0/27")],
        };

        public StorageAccount Archive { get; init; } = new("reviewedarchive")
        {
            Containers = ["telemetry", "uploads"],
            Firewall = Firewall.TrustedServicesOnly with { IpRules = ["203.0.113.7"] },
            ResourceInstances = [new(new IotHub("reviewed-hub")) { Tenant = "00000000-0000-0000-0000-0000000000aa" }],
        };

        public IotHub Hub { get; init; } = new("reviewed-hub")
        {
            Sku = IotHubSku.S1,
            Capacity = 2,
            Identity = Identity.SystemAssigned,
            PublicNetworkAccess = PublicNetworkAccess.Enabled,
            IpFilterRules = [new("office", IpFilterAction.Accept, "203.0.113.0/24"), new("rest", IpFilterAction.Reject, "0.0.0.0/0")],
            Endpoints = [new StorageEndpoint("archive", new StorageAccount("reviewedarchive").Container("telemetry"))],
            Routes = [new("all", RouteSource.DeviceMessages, "archive")],
            FallbackRoute = FallbackRoute.ToBuiltInEndpoint,
            Enrichments = [new("line", "$twin.tags.row", ["archive"])],
            CloudToDevice = new() { DefaultTimeToLive = TimeSpan.FromHours(2), MaxDeliveryCount = 20 },
            ConsumerGroups = ["operations"],
        };

        public RoleAssignment Writes => new(Hub.SystemIdentity, Role, Archive) { Condition = Condition };

        public PrivateEndpoint Door => new("pe-hub", Hub, Network.Subnet(Subnet));

        public PrivateDnsZone Zone => new("privatelink.azure-devices.net");

        public PrivateDnsARecord Record => new("reviewed-hub", Zone, [Address]);

        public PrivateDnsZoneLink Link => new("vnet", Zone, Network) { ResolutionPolicy = Policy };

        public PublicIpAddress GatewayAddress => new("pip") { Zones = Zones };

        public VirtualNetworkGateway Gateway => new("gw", VirtualNetworkGatewayKind.Vpn, VirtualNetworkGatewaySku.VpnGw1AZ, Network) { PublicIpAddresses = [GatewayAddress] };

        public LocalNetworkGateway Site => new("site") { GatewayIpAddress = "198.51.100.77", AddressSpace = ["192.168.0.0/16"] };

        public VirtualNetworkGatewayConnection Tunnel => new("con", Gateway) { Site = Site, SharedKey = Key };

        public ManagementLock Keep => new("keep", LockLevel.CanNotDelete, Hub) { Notes = Notes };
    }
}
