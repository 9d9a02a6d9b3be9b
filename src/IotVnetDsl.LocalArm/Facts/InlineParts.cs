using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Facts;

/// <summary>Dresses the parts of a body that show themselves as resources.</summary>
internal static class InlineParts
{
    private static readonly ILookup<string, string> Rows = FactTable.Rows("inline-parts").ToLookup(row => row[0].ToLowerInvariant(), row => row[1]);

    /// <param name="type">Of the resource that has the parts.</param>
    /// <param name="answer">The whole answer: its id, etag and state are the parts' too.</param>
    public static void Dress(string type, JsonObject answer)
    {
        foreach (var collection in Rows[type.ToLowerInvariant()])
        {
            foreach (var part in answer.Items($"properties.{collection}").Where(part => part.Text("name") is not null))
            {
                part["id"] = $"{answer.Text("id")}/{collection}/{part.Text("name")}";
                part["type"] = $"{type}/{collection}";
                if (answer["etag"] is { } etag)
                    part["etag"] = etag.DeepClone();
                // A connection is made before the endpoint that makes it.
                part.Put("properties.provisioningState", collection.EndsWith("Connections", StringComparison.Ordinal) ? "Succeeded" : answer.Text("properties.provisioningState"));
            }
        }
    }
}
