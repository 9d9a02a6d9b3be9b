using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>Makes JSON of what the code sets, by a table of properties.</summary>
internal static class BodyBuilder
{
    public static JsonNode? Value(ModelledProperty property, Source source)
    {
        if (property.Items is not { } list)
            return property.Mapping.Write(source);
        return list.Mapping.Write(source) is { } items ? new JsonArray(items.Select(item => (JsonNode)Item(property.Name, list, item)).ToArray()) : null;
    }

    private static JsonObject Item(string name, ListItems list, Source source)
    {
        var item = new JsonObject();
        foreach (var property in list.Properties)
        {
            if (Value(property, source) is { } value)
                BodyPath.Set(item, property.ArmPath, value);
            else if (property.IsRequired ?? property.ArmPath == list.Key)
                throw new MappingException($"'{source.Node.Path}' has one of {name} without its {property.Name}", source.Node.Path);
        }

        return item;
    }
}
