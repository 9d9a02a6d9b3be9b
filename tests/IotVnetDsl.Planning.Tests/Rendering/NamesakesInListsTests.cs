using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Planning.Tests.Rendering;

/// <summary>What a list gains or loses is told from what is left in it: subnets of two networks have one name, as have resources of two groups.</summary>
public sealed class NamesakesInListsTests
{
    [Fact]
    public async Task What_comes_and_goes_is_named_so_that_nothing_else_in_the_list_has_that_name()
    {
        var arm = new FakeArm();
        await arm.DeployAsync(new Twins("one"));

        var plan = await arm.PlanAsync(new Twins("one two"));
        Assert.Equal(
            [
                ("Archive", null, "two/b"), ("Endpoint", null, "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-other/providers/Microsoft.Network/applicationSecurityGroups/asg"),
                ("Hub", "id", "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-twins/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id, /subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-other/providers/Microsoft.ManagedIdentity/userAssignedIdentities/id"),
                ("Streams/Firewall", null, "two/b"),
            ],
            Changes(plan));
        arm.Apply(plan);

        plan = await arm.PlanAsync(new Twins("two"));
        Assert.Equal(["one/b", "one/b"], Changes(plan).Where(change => change.After is null && change.Path != "Endpoint").Select(change => change.Before));
        Assert.Contains("one/subnets/b", PlanMarkdown.Write(Requests.FromNothing(new Twins("one").Graph())), StringComparison.Ordinal);
    }

    private static IEnumerable<(string Path, string? Before, string? After)> Changes(Plan plan) =>
        plan.Operations.OrderBy(operation => operation.Key, StringComparer.Ordinal).SelectMany(operation => operation.Changes, (operation, change) => (operation.Resource.Path, change.Before, change.After));

    private sealed record Twins(string Which) : Topology
    {
        public override string Id => "twins";

        public override ResourceGroup ResourceGroup => new("rg-twins", IotVnetDsl.Region.EastUS);

        public ResourceGroup Other => new("rg-other", IotVnetDsl.Region.EastUS);

        public IEnumerable<VirtualNetwork> Networks => [Network("one", 1), Network("two", 2)];

        public IEnumerable<UserAssignedIdentity> Identities => [Writer(null), Writer(Other)];

        public IEnumerable<ApplicationSecurityGroup> Groups => [Doors(null), Doors(Other)];

        public StorageAccount Archive => new("twinsarchive") { Firewall = Allowing };

        public EventHubsNamespace Streams => new("twins-streams") { Firewall = Allowing };

        public IotHub Hub => new("twins-hub") { Identity = new() { UserAssignedIdentities = [.. Picked(Writer(null).Principal, Writer(Other).Principal)] } };

        public PrivateEndpoint Endpoint => new("pe", Archive, Network("one", 1).Subnet("b")) { SubResource = SubResource.Blob, ApplicationSecurityGroups = [.. Picked(Doors(null), Doors(Other))] };

        private Firewall Allowing => Firewall.TrustedServicesOnly with { SubnetRules = [.. Picked<SubnetRule>(Network("one", 1).Subnet("b"), Network("two", 2).Subnet("b"))] };

        private static VirtualNetwork Network(string name, int number) =>
            new(name) { AddressSpace = [$"10.{number}.0.0/16"], Subnets = [new("b", $"10.{number}.1.0/24") { ServiceEndpoints = [ServiceEndpoint.Storage, ServiceEndpoint.EventHub] }] };

        private static UserAssignedIdentity Writer(ResourceGroup? group) => new("id") { ResourceGroup = group };

        private static ApplicationSecurityGroup Doors(ResourceGroup? group) => new("asg") { ResourceGroup = group };

        private IEnumerable<T> Picked<T>(T one, T two) => from pair in new[] { ("one", one), ("two", two) } where Which.Contains(pair.Item1, StringComparison.Ordinal) select pair.Item2;
    }
}
