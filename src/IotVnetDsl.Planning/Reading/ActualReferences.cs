using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Reading;

/// <summary>
/// Ids that an actual resource names, in itself or in children that go with it. What only Azure sets is left out: there a security group
/// names its subnets, and it is the subnets that need the group.
/// </summary>
internal static class ActualReferences
{
    public static ImmutableArray<string> Of(ActualResource resource)
    {
        var own = resource.Body.DeepClone().AsObject();
        var ids = new List<string>();
        foreach (var type in ResourceCatalog.ChildrenOf(resource.Type.ArmType))
        {
            if (type is not IChildType { EmbeddedIn: { } path })
                continue;
            if (type.GoesWithParent && BodyPath.Get(own, path) is JsonArray items)
                ids.AddRange(items.OfType<JsonObject>().SelectMany(item => Ids(ResourceCatalog.Overlay(type.ArmType, item, []))));
            if (BodyPath.Get(own, path) is not null)
                BodyPath.Set(own, path, null);
        }

        return [.. ids.Concat(Ids(ResourceCatalog.Overlay(resource.Type.ArmType, own, []))).Distinct(ResourceId.Comparer)];
    }

    private static IEnumerable<string> Ids(JsonNode? node) => node switch
    {
        JsonObject record => record.SelectMany(member => Ids(member.Value)),
        JsonArray array => array.SelectMany(Ids),
        JsonValue value when value.GetValueKind() == JsonValueKind.String && value.ToString().StartsWith("/subscriptions/", StringComparison.OrdinalIgnoreCase) => [value.ToString()],
        _ => [],
    };
}
