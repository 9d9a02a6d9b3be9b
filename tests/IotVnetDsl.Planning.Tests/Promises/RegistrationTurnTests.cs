using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Rendering;
using IotVnetDsl.Planning.Tests.LocalArm;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>A provisioning service that is to sign in to its hub otherwise, while the hub's keys are switched off or on: it registers devices all the while.</summary>
public sealed class RegistrationTurnTests
{
    private static readonly Link ByKey = new(EndpointAuthentication.Key(Secret.KeyOf(new IotHub("turn-hub"), "iothubowner")));
    private static readonly Link ByIdentity = new(EndpointAuthentication.SystemAssigned) { HasIdentity = true, HasRole = true };
    private static readonly Link ByUser = new(EndpointAuthentication.UserAssigned(new UserAssignedIdentity("id-turn").Principal)) { HasRole = true, IsOfUser = true };

    public static IEnumerable<TheoryDataRow<string, Link, Link>> Changes() =>
    [
        new("from key to identity", ByKey, ByIdentity with { KeysOff = true }),
        new("from identity to key", ByIdentity with { KeysOff = true }, ByKey),
        new("from key to an identity that has its role", ByKey with { HasIdentity = true, HasRole = true }, ByIdentity with { KeysOff = true }),
        new("from identity to key, which keeps identity and role", ByIdentity with { KeysOff = true }, ByKey with { HasIdentity = true, HasRole = true }),
        new("from key to another's identity", ByKey, ByUser with { KeysOff = true }),
        new("from another's identity to key", ByUser with { KeysOff = true }, ByKey),
        new("from one identity to the other, keys off", ByIdentity with { KeysOff = true }, ByUser with { KeysOff = true }),
        new("from key to identity, keys stay", ByKey, ByIdentity),
        new("from key to identity, and the service's own keys go too", ByKey, ByIdentity with { KeysOff = true, OwnKeysOff = true }),
    ];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Goes_on(string name, Link before, Link after)
    {
        for (var seed = 0; seed < 3; seed++)
        {
            using var arm = new LocalArmInProcess(("throttling", "off"));
            Deploy(arm, before, seed: 0, "expose:Provisioning");
            Assert.True(Registers(arm), $"{name}: not before");
            var states = new List<string>();
            arm.Changed = () => states.Add(Registers(arm) ? "" : $"not after {(arm.Events.LastOrDefault() is { } last ? ApplyText.Line(last) : "")}");

            Deploy(arm, after, seed);

            var missed = states.Where(state => state.Length > 0).Prepend(Registers(arm) ? "" : "not in the end").Where(state => state.Length > 0).Take(1);
            Assert.True(!missed.Any(), $"{string.Join('\n', missed)}\n{string.Join('\n', arm.Events.Select(ApplyText.Line))}");
        }
    }

    private static void Deploy(LocalArmInProcess arm, Link link, int seed, params string[] allow)
    {
        var graph = new Turning(link).Graph();
        var plan = arm.Plan(graph, allow);
        // What is taken that nobody declares any more is asked for, what goes on is not.
        Assert.False(plan.Missing.Any(consent => $"{consent}".StartsWith("cutoff", StringComparison.Ordinal)), PlanText.Write(plan, detailed: true));
        if (plan.Missing.Length > 0)
            plan = arm.Plan(graph, [.. allow, .. plan.Missing.Select(consent => $"{consent}")]);
        var operations = plan.Operations.ToArray();
        new Random(seed).Shuffle(operations);
        Assert.Equal([], arm.Run(plan with { Operations = [.. operations] }, arm.Options with { MaxParallel = seed == 0 ? 16 : 1, Expected = _ => TimeSpan.Zero }).Errors);
        arm.Settle();
    }

    private static bool Registers(LocalArmInProcess arm)
    {
        const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-turn/providers/Microsoft.Devices/";
        return (bool)arm.Control("POST", "reach", new()
        {
            ["from"] = new JsonObject { ["kind"] = "provisioningService", ["id"] = Group + "provisioningServices/turn-provisioning" },
            ["to"] = new JsonObject { ["id"] = Group + "IotHubs/turn-hub" },
        })!["reaches"]!;
    }

    public sealed record Link(EndpointAuthentication Proof)
    {
        public bool HasIdentity { get; init; }

        public bool HasRole { get; init; }

        public bool IsOfUser { get; init; }

        public bool KeysOff { get; init; }

        public bool OwnKeysOff { get; init; }
    }

    private sealed record Turning(Link Link) : Topology
    {
        public override string Id => "turning";

        public override ResourceGroup ResourceGroup => new("rg-turn", IotVnetDsl.Region.EastUS);

        public IotHub Hub => new("turn-hub") { Sku = IotHubSku.S1, DisableLocalAuthentication = Link.KeysOff ? true : null };

        public UserAssignedIdentity? Writer => Link.IsOfUser ? new("id-turn") : null;

        public DeviceProvisioningService Provisioning => new("turn-provisioning")
        {
            Identity = Link.IsOfUser ? new() { UserAssignedIdentities = [Writer!.Principal] } : Link.HasIdentity ? Identity.SystemAssigned : null,
            DisableLocalAuthentication = Link.OwnKeysOff ? true : null,
            LinkedHubs = [new(Hub) { Authentication = Link.Proof }],
        };

        public RoleAssignment? Registers => Link.HasRole ? new(Link.IsOfUser ? Writer!.Principal : Provisioning.SystemIdentity, Role.IotHubDataContributor, Hub) : null;
    }
}
