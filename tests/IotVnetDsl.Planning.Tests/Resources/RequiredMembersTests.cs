using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>A graph that somebody has put together may leave out what constructors demand: that is a plan, or a problem with its resource, and never a fault of ours.</summary>
public sealed class RequiredMembersTests
{
    [Fact]
    public void What_is_left_out_is_a_problem_at_its_resource_or_none()
    {
        var tried = new HashSet<(string Record, string Member)>();
        foreach (var topology in Example.All.Append<Topology>(new Everything()))
        {
            Assert.Equal([], Planner.FromNothing(topology.Graph(), Requests.Local()).Problems);
            foreach (var (place, value) in Without(topology.Read(), tried))
            {
                var graph = TopologyGraphBuilder.Build((RecordValue)value, null);
                var result = Record.Exception(() => Assert.All(Planner.FromNothing(graph, Requests.Local()).Problems, problem => Assert.Matches("^(IVD9008|IVD6003|IVD6004)$", problem.Code)));
                Assert.True(result is null, $"{topology.Id}{place}: {result}");
            }
        }

        Assert.True(tried.Count > 300, $"{tried.Count} members");
    }

    [Theory]
    [InlineData("Link", "PrivateDnsZoneLink.Zone", "'Link' states no Zone")]
    [InlineData("Hub", "Route.Endpoint", "'Hub' has one of routes without its endpoint")]
    [InlineData("Hub", "IpFilterRule.Name", "'Hub' has one of classic IP rules without its name")]
    [InlineData("Hub", "Secret.Source", "'Hub' has a secret that states nowhere to read it")]
    public void Words_of_the_problem(string path, string left, string words)
    {
        var graph = TopologyGraphBuilder.Build((RecordValue)Without(new Lacking().Read(), left.Split('.')[0], left.Split('.')[1]), null);

        Assert.Equal([(path, words)], Planner.FromNothing(graph, Requests.Local()).Problems.Select(problem => (problem.Path, problem.Message)));
    }

    // Each member of each record type once, at whatever depth it is first met.
    private static IEnumerable<(string Place, GraphValue Value)> Without(GraphValue value, HashSet<(string Record, string Member)> tried)
    {
        switch (value)
        {
            case RecordValue record:
                foreach (var (name, member) in record.Members)
                {
                    if (record.Kind != RecordKind.Topology && tried.Add((record.Type, name)))
                        yield return ($".{name}", record.With(name, UnsetValue.Instance));
                    foreach (var (place, inner) in Without(member, tried))
                        yield return ($".{name}{place}", record.With(name, inner));
                }

                break;
            case SequenceValue sequence:
                for (var at = 0; at < sequence.Items.Length; at++)
                {
                    foreach (var (place, inner) in Without(sequence.Items[at], tried))
                        yield return ($"[{at}]{place}", sequence with { Items = sequence.Items.SetItem(at, inner) });
                }

                break;
        }
    }

    private static GraphValue Without(GraphValue value, string type, string left) => value switch
    {
        RecordValue record => record.Members.Aggregate(record, (made, member) => made.With(member.Key, Without(member.Value, type, left))) is var inside && record.Type == type
            ? inside.With(left, UnsetValue.Instance)
            : inside,
        SequenceValue sequence => sequence with { Items = [.. sequence.Items.Select(item => Without(item, type, left))] },
        _ => value,
    };

    private sealed record Lacking : Topology
    {
        public override string Id => "lacking";

        public override ResourceGroup ResourceGroup => new("rg-lacking", IotVnetDsl.Region.EastUS);

        public VirtualNetwork Net => new("net") { AddressSpace = ["10.1.0.0/16"] };

        public PrivateDnsZone Names => new("privatelink.azure-devices.net");

        public PrivateDnsZoneLink Link => new("net", Names, Net);

        public StorageAccount Archive => new("lackingarchive") { Containers = ["data"] };

        public IotHub Hub => new("lacking-hub")
        {
            IpFilterRules = [new("office", IpFilterAction.Accept, "203.0.113.0/24")],
            Endpoints = [new StorageEndpoint("data", Archive.Container("data")) { Authentication = EndpointAuthentication.Key(Secret.FromEnvironment("key")) }],
            Routes = [new("all", RouteSource.DeviceMessages, "data")],
        };
    }
}
