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
        UnsetValue.Instance, Plant.SystemAssigned, Declare.Part("Identity", ("System", false)));

    private static readonly Gen<RecordValue> Hub = Gen.Select(
        Identity, Endpoint.Array[0, 3], Authentication.Null(), Region, Existing, (identity, endpoints, upload, region, existing) => Plant
            .Hub(("Identity", identity), ("Region", region), ("Existing", existing), ("Endpoints", endpoints))
            .With("FileUpload", upload is null ? UnsetValue.Instance : Plant.FileUpload(Plant.Archive, upload)));

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
            Child(Plant.Messages, "Queues", "other"),
            Declare.Refer(Declare.Group("rg-plant", "eastus")),
        ]),
        Existing,
        (principal, role, scope, existing) => Plant.Assign(principal, role, scope).With("Existing", existing));

    private static readonly Gen<RecordValue> PrivateEndpoint = Gen.Select(
        Gen.OneOf<RecordValue>([Plant.Hub(), .. Targets]),
        Gen.OneOf<GraphValue>(UnsetValue.Instance, Plant.PrivateZones),
        (target, dns) => Plant.PrivateEndpoint("pe", target, ("Dns", dns)));

    public static Gen<RecordValue> Topology { get; } = Gen.Select(
        Hub,
        Hub,
        Gen.Select(Firewall, PublicAccess, Existing).Array[Targets.Length],
        Assignment.Array[0, 4],
        PrivateEndpoint.Array[0, 2],
        Region,
        (hub, other, states, assignments, endpoints, region) => Declare.Topology([
            ("Hub", hub),
            ("Other", other.With("Name", new ScalarValue("other"))),
            ("Writer", Writer),
            ("Network", Plant.Network),
            ("Region", region),
            ("Assignments", assignments.Distinct().ToArray()),
            // Paths of two items of one name say which comes first, which an unknown item changes.
            ("Endpoints", endpoints.Select((endpoint, index) => endpoint.With("Name", new ScalarValue($"pe{index}"))).ToArray()),
            .. Targets.Select((target, index) => ($"Target{index}", (object?)target
                .With("Firewall", states[index].Item1)
                .With("PublicNetworkAccess", states[index].Item2)
                .With("Existing", states[index].Item3))),
        ]));

    private static ReferenceValue Child(RecordValue resource, string collection, string key) => Declare.Child(resource, collection, key);
}
