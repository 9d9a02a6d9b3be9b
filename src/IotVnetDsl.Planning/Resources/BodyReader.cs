using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>Reads a body by a table of properties, as <see cref="BodyBuilder"/> makes one.</summary>
internal static class BodyReader
{
    public static void Read(ImmutableArray<ModelledProperty> properties, BodySource body, RecordDraft draft)
    {
        foreach (var property in properties)
        {
            if (property.Items is not { } list)
                property.Mapping.Read(property, body, draft);
            else if (body[property] is JsonArray items)
                list.Mapping.Read([.. items.OfType<JsonObject>().Select(item => Item(list, body.At(item)))], body, draft);
        }
    }

    private static RecordDraft Item(ListItems list, BodySource item)
    {
        var draft = new RecordDraft(list.Mapping.ItemType);
        Read(list.Properties, item, draft);
        return draft;
    }
}
