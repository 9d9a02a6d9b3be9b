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
        UnsetValue.Instance, Plant.By("SystemIdentity"), Plant.By("UserIdentity", Writer), Plant.By("Key"));

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
        (target, authentication) => Declare.Part("Endpoint", ("Name", target.Name), ("Target", target), ("Authentication", authentication)));

    private static readonly Gen<GraphValue> Identity = Gen.OneOf<GraphValue>(
        UnsetValue.Instance,
        Plant.SystemAssigned,
        Declare.Part("Identity", ("System", false)),
        Declare.Part("Identity", ("System", true), ("UserAssigned", new object[] { Principals[2] })));

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

    private static readonly Gen<RecordValue> Hub = Gen.Select(
        Gen.Select(Identity, Endpoint.Array[0, 3], Authentication.Null(), Authentication.Null()),
        Gen.Select(Region, Existing),
        Gen.Select(HubAccess, RuleSet, Filter),
        Gen.Select(Route.Array[0, 3], Fallback),
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
                ("FallbackRoute", routing.Item2))
            .With("FileUpload", egress.Item3 is { } upload ? Plant.FileUpload(Plant.Archive, upload) : UnsetValue.Instance)
            .With("BulkJobs", egress.Item4 is { } jobs ? Plant.BulkJobs(Plant.Archive).With("Authentication", jobs) : UnsetValue.Instance));

    private static readonly Gen<GraphValue> Firewall = Gen.OneOf<GraphValue>(
        UnsetValue.Instance,
        Plant.Firewall(),
        Plant.Firewall(trusted: true),
        Plant.Firewall(trusted: false),
        Plant.Firewall(false, Declare.Part("AddressPrefix", ("Value", "0.0.0.0/0"))));

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
        (target, dns) => Plant.PrivateEndpoint("pe", target, ("Dns", dns)));

    private static readonly Gen<GraphValue> KeySwitch = Gen.OneOf<GraphValue>(UnsetValue.Instance, new ScalarValue(true), new ScalarValue(false));

    private static readonly Gen<RecordValue> Client = Gen.Select(
        Gen.OneOf<string>("Internet", "OnPremises"),
        Gen.OneOf<ReferenceValue>(Declare.Refer(Plant.Hub()), Declare.Refer(Plant.Archive)),
        Gen.Bool,
        (location, target, reads) => Declare.Resource(
            "Client",
            null,
            ("Location", Declare.Part("Location", ("Kind", Declare.Member("LocationKind", location)))),
            (reads ? "Reads" : "Uses", new object[] { target })));

    public static Gen<RecordValue> Topology { get; } = Gen.Select(
        Hub,
        Hub,
        Gen.Select(Firewall, PublicAccess, Existing, KeySwitch).Array[Targets.Length],
        Assignment.Array[0, 4],
        PrivateEndpoint.Array[0, 2],
        Client.Array[0, 2],
        Region,
        (hub, other, states, assignments, endpoints, clients, region) => Declare.Topology([
            ("Hub", hub),
            ("Other", other.With("Name", new ScalarValue("other"))),
            ("Writer", Writer),
            ("Network", Plant.Network),
            ("Region", region),
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

    private static ReferenceValue Child(RecordValue resource, string collection, string key) => Declare.Child(resource, collection, key);
}
