using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>What the tables mark as deciding who gets in is what the model of access reads of a resource to fill its door.</summary>
public sealed class DoorPropertiesTests
{
    // What tiers can do decides as well, and is no setting of the door.
    private static readonly string[] OfTiers = ["Sku"];

    [Fact]
    public void Properties_of_doors_are_those_that_fill_them()
    {
        var (graph, seen) = (new Everything().Graph(), 0);
        var model = new TopologyModel(graph);
        foreach (var door in model.Part<TopologyDoors>().All.ToArray())
        {
            var read = new TopologyModel(graph);
            var members = read.Reads.Record(() => Both(read.Part<TopologyDoors>(), read.Find(door.Target.Path)!))
                .Where(each => each.Path == door.Target.Path).Select(each => each.Member).Except(OfTiers).ToHashSet(StringComparer.Ordinal);
            foreach (var resource in DesiredTopology.Of(new MappingContext(graph, Requests.Subscription), []).Resources.Where(resource => resource.Type.GraphType == door.Target.Type && resource.Declaration == door.Target.Path))
            {
                foreach (var property in resource.Type.Properties.Where(property => BodyPath.Get(resource.Body, property.ArmPath) is not null))
                {
                    var draft = new RecordDraft(resource.Type.GraphType, RecordKind.Resource);
                    BodyReader.Read([property], new BodySource(resource.Id, resource.Body, new NoNames()), draft);
                    if (draft.ToValue().Members.Keys.ToArray() is not { Length: > 0 } filled)
                        continue;
                    seen++;
                    Assert.True(property.IsOfDoor == filled.Any(members.Contains), $"{resource.Type.ArmType}: {property.Name} ({string.Join(", ", filled)})");
                }
            }
        }

        Assert.True(seen > 50, $"{seen} properties");
    }

    private static void Both(TopologyDoors doors, ResourceView target)
    {
        doors.Of(target);
        doors.Of(target, Entrance.BuiltInEndpoint);
    }

    private sealed class NoNames : IActualNames
    {
        private static readonly UnknownValue Nobody = new("is not asked");

        public GraphValue Reference(string id, string? output = null) => Nobody;

        public GraphValue Principal(JsonNode principal) => Nobody;

        public (GraphValue Endpoint, string? Member)? Address(JsonNode address) => null;

        public GraphValue Child(ChildResourceType type, string parent, string name, string? subscription, string? group) => Nobody;

        public GraphValue Named(GroupResourceType type, string name) => Nobody;
    }
}
