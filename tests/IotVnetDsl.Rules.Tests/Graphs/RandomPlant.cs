using CsCheck;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Tests.Graphs;

/// <summary>Topologies with two hubs and their targets, right and wrong in all the ways that the rules look at.</summary>
internal static class RandomPlant
{
    private static readonly RecordValue Writer = Declare.Resource("UserAssignedIdentity", "writer");
    private static readonly RecordValue[] Targets = [Plant.Archive, Plant.Storage("second"), Plant.Streams, Plant.Messages];
    private static readonly ReferenceValue[] Principals =
    [
        Declare.Output(Plant.Hub(), "identity.principalId"),
        Declare.Output(Declare.Resource("IotHub", "other"), "identity.principalId"),
        Declare.Output(Writer, "properties.principalId"),
    ];

    private static readonly Gen<GraphValue> Authentication = Gen.OneOf<GraphValue>(
        UnsetValue.Instance, Plant.By("SystemAssigned"), Plant.By("UserAssigned", Writer), Plant.By("Key"));

    private static readonly Gen<GraphValue> Region = Gen.OneOf<GraphValue>(
        UnsetValue.Instance, Declare.Region("westeurope"), Declare.Region("eastus"), Declare.Region("estus"), Declare.Region("westindia"));

    private static readonly Gen<GraphValue> Existing = Gen.Frequency(
        (4, Gen.Const<GraphValue>(UnsetValue.Instance)), (1, Gen.Const<GraphValue>(new ScalarValue(true))));

    private static readonly Gen<RecordValue> Endpoint = Gen.Select(
        Gen.OneOf<ReferenceValue>(
            Child(Plant.Archive, "Containers", "telemetry"),
            Child(Targets[1], "Containers", "telemetry"),
            Child(Plant.Streams, "EventHubs", "telemetry"),
            Child(Plant.Messages, "Queues", "alarms")),
        Authentication,
        (target, authentication) => target.Child switch
        {
            "Containers" => Declare.Part("StorageEndpoint", ("Name", target.Name), ("Container", target), ("Authentication", authentication)),
            "EventHubs" => Declare.Part("EventHubEndpoint", ("Name", target.Name), ("EventHub", target), ("Authentication", authentication)),
            _ => Declare.Part("ServiceBusQueueEndpoint", ("Name", target.Name), ("Queue", target), ("Authentication", authentication)),
        });

    private static readonly Gen<GraphValue> Identity = Gen.OneOf<GraphValue>(
        UnsetValue.Instance,
        Plant.SystemAssigned,
        Declare.Part("Identity", ("System", false)),
        Declare.Part("Identity", ("System", true), ("UserAssignedIdentities", new object[] { Principals[2] })));

    private static readonly Gen<GraphValue> HubAccess = Gen.OneOf<GraphValue>(
        UnsetValue.Instance, Plant.PublicAccessDisabled, Declare.Member("PublicNetworkAccess", "Enabled"));

    private static readonly Gen<GraphValue> RuleSet = Gen.OneOf<GraphValue>(
        UnsetValue.Instance, Rules(), Rules("40.1.2.3"), Rules("0.0.0.0/0"), Declare.Part("HubNetworkRuleSet", ("DefaultAction", Declare.Member("FirewallAction", "Allow"))));

    private static readonly Gen<GraphValue> Filter = Gen.OneOf<GraphValue>(
        UnsetValue.Instance, SequenceValue.Empty, Filters("Accept"), Filters("Accept", "Reject"));

    private static readonly Gen<RecordValue> Route = Gen.Select(
        Gen.OneOf<string>("DeviceMessages", "TwinChangeEvents"),
        Gen.OneOf<string>("events", "archive", "archvie", "streams", "messages"),
        Gen.OneOf<GraphValue>(UnsetValue.Instance, new ScalarValue("true"), new ScalarValue("level = 'alarm'")),
        Gen.OneOf<GraphValue>(UnsetValue.Instance, new ScalarValue(false)),
        (source, endpoint, condition, enabled) => Declare.Part(
            "Route", ("Name", endpoint), ("Source", Declare.Member("RouteSource", source)), ("Endpoint", endpoint), ("Condition", condition), ("Enabled", enabled)));

    private static readonly Gen<GraphValue> Fallback = Gen.OneOf<GraphValue>(
        UnsetValue.Instance, Declare.Part("FallbackRoute", ("Enabled", true)), Declare.Part("FallbackRoute", ("Enabled", false)));

    private static readonly Gen<GraphValue> Sku = Gen.OneOf<GraphValue>(
        UnsetValue.Instance, Declare.Part("IotHubSku", ("Name", "F1")), Declare.Part("IotHubSku", ("Name", "B1")), Declare.Part("IotHubSku", ("Name", "S3")));

    private static readonly Gen<GraphValue> Capacity = Gen.OneOf<GraphValue>(UnsetValue.Instance, new ScalarValue(2L), new ScalarValue(150L));

    private static readonly Gen<RecordValue> Hub = Gen.Select(
        Gen.Select(Identity, Endpoint.Array[0, 3], Authentication.Null(), Authentication.Null()),
        Gen.Select(Region, Existing),
        Gen.Select(HubAccess, RuleSet, Filter),
        Gen.Select(Route.Array[0, 3], Fallback, Sku, Capacity),
        (egress, place, access, routing) => Plant
            .Hub(
                ("Identity", egress.Item1),
                ("Region", place.Item1),
                ("Existing", place.Item2),
                ("Endpoints", egress.Item2),
                ("PublicNetworkAccess", access.Item1),
                ("NetworkRuleSet", access.Item2),
                ("IpFilterRules", access.Item3),
                ("Routes", routing.Item1),
                ("FallbackRoute", routing.Item2),
                ("Sku", routing.Item3),
                ("Capacity", routing.Item4),
                ("CloudToDevice", Declare.Part("CloudToDevice", ("MaxDeliveryCount", routing.Item4))))
            .With("FileUpload", egress.Item3 is { } upload ? Plant.FileUpload(Plant.Archive, upload) : UnsetValue.Instance)
            .With("BulkJobs", egress.Item4 is { } jobs ? Plant.BulkJobs(Plant.Archive).With("Authentication", jobs) : UnsetValue.Instance));

    private static readonly Gen<GraphValue> Firewall = Gen.OneOf<GraphValue>(
        UnsetValue.Instance,
        Plant.Firewall(),
        Plant.Firewall(trusted: true),
        Plant.Firewall(trusted: false),
        Plant.Firewall(false, Declare.Part("AddressPrefix", ("Value", "0.0.0.0/0"))),
        Plant.Firewall(true, Declare.Part("AddressPrefix", ("Value", "10.0.0.0/8"))),
        Plant.Firewall(true).With("SubnetRules", new SequenceValue([Declare.Part("SubnetRule", ("Subnet", Declare.Child(Plant.Network, "Subnets", "endpoints")))], IsOpen: false)));

    private static readonly Gen<GraphValue> PublicAccess = Gen.OneOf<GraphValue>(
        UnsetValue.Instance, Plant.PublicAccessDisabled, Declare.Member("PublicNetworkAccess", "SecuredByPerimeter"));

    private static readonly Gen<RecordValue> Assignment = Gen.Select(
        Gen.OneOf<ReferenceValue>(Principals),
        Gen.OneOf<string>([.. BuiltInRoles.All.Select(role => role.Id), Plant.CustomRole, Plant.BlobContributor, Plant.EventHubsSender, Plant.ServiceBusSender]),
        Gen.OneOf<ReferenceValue>([
            .. Targets.Select(Declare.Refer),
            Child(Plant.Archive, "Containers", "telemetry"),
            Child(Plant.Archive, "Containers", "uploads"),
            Child(Plant.Messages, "Queues", "other"),
            Declare.Refer(Declare.Group("rg-plant", "eastus")),
        ]),
        Existing,
        (principal, role, scope, existing) => Plant.Assign(principal, role, scope).With("Existing", existing));

    private static readonly Gen<RecordValue> PrivateEndpoint = Gen.Select(
        Gen.OneOf<RecordValue>([Plant.Hub(), .. Targets]),
        Gen.OneOf<GraphValue>(UnsetValue.Instance, Plant.PrivateZones),
        Gen.OneOf<GraphValue>(UnsetValue.Instance, Declare.Part("SubResource", ("Name", "blob")), Declare.Part("SubResource", ("Name", "namespace"))),
        Region,
        (target, dns, part, region) => Plant.PrivateEndpoint("pe", target, ("Dns", dns), ("SubResource", part), ("Region", region)));

    private static readonly Gen<GraphValue> KeySwitch = Gen.OneOf<GraphValue>(UnsetValue.Instance, new ScalarValue(true), new ScalarValue(false));

    private static readonly RecordValue Guard = Declare.Resource("NetworkSecurityGroup", "nsg-people");

    private static readonly Gen<RecordValue> SecurityRule = Gen.Select(
        Gen.OneOf<string>("Inbound", "Outbound"),
        Gen.OneOf<string>("Allow", "Deny"),
        Gen.OneOf<GraphValue>(UnsetValue.Instance, Texts("VirtualNetwork"), Texts("Internet"), Texts("10.0.1.0/24"), Texts("AzurePlatformDNS")),
        Gen.OneOf<GraphValue>(UnsetValue.Instance, Texts("443"), Texts("53", "8883")),
        (direction, access, places, ports) => Declare.Part(
            "SecurityRule",
            ("Direction", Declare.Member("TrafficDirection", direction)),
            ("Access", Declare.Member("FirewallAction", access)),
            (direction == "Inbound" ? "Sources" : "Destinations", places),
            ("DestinationPorts", ports)));

    private static readonly Gen<RecordValue> SecurityGroup = SecurityRule.Array[0, 3].Select(rules => Guard.With("Rules", new SequenceValue(
        [.. rules.Select((rule, index) => rule.With("Name", new ScalarValue($"r{index}")).With("Priority", new ScalarValue(100L + index)))], IsOpen: false)));

    private static readonly RecordValue Office = Declare.Resource(
        "VirtualNetwork", "office", ("AddressSpace", new object[] { Prefix("10.1.0.0/16") }), ("Subnets", new object[] { Subnet("people", "10.1.1.0/24").With("NetworkSecurityGroup", Declare.Refer(Guard)) }));

    private static readonly Gen<RecordValue> Network = Gen.Select(
        Gen.OneOf<string>("10.0.1.0/29", "10.0.1.0/24", "10.0.1.0/30"),
        Gen.OneOf<GraphValue>(UnsetValue.Instance, new ScalarValue("Microsoft.Network/dnsResolvers")),
        Gen.OneOf<GraphValue>(UnsetValue.Instance, new SequenceValue([Declare.Part("ServiceEndpoint", ("Name", "Microsoft.Storage"))], IsOpen: false)),
        Gen.Select(Gen.OneOf<GraphValue>(UnsetValue.Instance, Declare.Refer(Guard)), Gen.OneOf<GraphValue>(UnsetValue.Instance, Declare.Member("PrivateEndpointNetworkPolicies", "Enabled"))),
        Region,
        (prefix, delegation, services, guard, region) => Declare.Resource(
            "VirtualNetwork",
            "vnet",
            ("AddressSpace", new object[] { Prefix("10.0.0.0/16") }),
            ("Region", region),
            ("Subnets", new object[] { Subnet("endpoints", prefix).With("Delegation", delegation).With("ServiceEndpoints", services)
                .With("NetworkSecurityGroup", guard.Item1).With("PrivateEndpointNetworkPolicies", guard.Item2) })));

    private static readonly Gen<RecordValue> Client = Gen.Select(
        Gen.OneOf<GraphValue>(
            Location("Internet"),
            Location("OnPremises"),
            Location("Subnet").With("Subnet", Declare.Child(Office, "Subnets", "people"))),
        Gen.OneOf<ReferenceValue>(Declare.Refer(Plant.Hub()), Declare.Refer(Plant.Archive)),
        Gen.Bool,
        (location, target, reads) => Declare.Resource(
            "Client",
            null,
            ("Location", location),
            (reads ? "Reads" : "Uses", new object[] { target })));

    public static Gen<RecordValue> Topology { get; } = Gen.Select(
        Hub,
        Hub,
        Gen.Select(Firewall, PublicAccess, Existing, KeySwitch).Array[Targets.Length],
        Assignment.Array[0, 4],
        PrivateEndpoint.Array[0, 2],
        Client.Array[0, 2],
        Gen.Select(Region, Network, SecurityGroup),
        (hub, other, states, assignments, endpoints, clients, place) => Declare.Topology([
            ("Hub", hub),
            ("Other", other.With("Name", new ScalarValue("other"))),
            ("Writer", Writer),
            ("Network", place.Item2),
            ("Office", Office),
            ("Guard", place.Item3),
            ("Region", place.Item1),
            ("Clients", clients.Distinct().ToArray()),
            ("Assignments", assignments.Distinct().ToArray()),
            // Paths of two items of one name say which comes first, which an unknown item changes.
            ("Endpoints", endpoints.Select((endpoint, index) => endpoint.With("Name", new ScalarValue($"pe{index}"))).ToArray()),
            .. Targets.Select((target, index) => ($"Target{index}", (object?)target
                .With("Firewall", states[index].Item1)
                .With("PublicNetworkAccess", states[index].Item2)
                .With("Existing", states[index].Item3)
                .With(target.Type == "StorageAccount" ? "SharedKeyAccess" : "LocalAuthentication", states[index].Item4))),
        ]));

    private static RecordValue Rules(params string[] masks) => Declare.Part(
        "HubNetworkRuleSet",
        ("IpRules", masks.Select(mask => Declare.Part("HubIpRule", ("Name", mask), ("Mask", Declare.Part("AddressPrefix", ("Value", mask))))).ToArray()));

    private static SequenceValue Filters(params string[] actions) => new(
        [.. actions.Select(action => Declare.Part("IpFilterRule", ("Name", action), ("Action", Declare.Member("IpFilterAction", action))))], IsOpen: false);

    private static RecordValue Location(string kind) => Declare.Part("Location", ("Kind", Declare.Member("LocationKind", kind)));

    private static SequenceValue Texts(params string[] texts) => new([.. texts.Select(text => new ScalarValue(text))], IsOpen: false);

    private static RecordValue Prefix(string text) => Declare.Part("AddressPrefix", ("Value", text));

    private static RecordValue Subnet(string name, string prefix) => Declare.Part("Subnet", ("Name", name), ("AddressPrefix", Prefix(prefix)));

    private static ReferenceValue Child(RecordValue resource, string collection, string key) => Declare.Child(resource, collection, key);
}
