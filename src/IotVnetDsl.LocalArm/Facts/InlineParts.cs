using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Facts;

/// <summary>Dresses the parts of a body that show themselves as resources.</summary>
internal static class InlineParts
{
    private static readonly ILookup<string, string> Rows = FactTable.Rows("inline-parts").ToLookup(row => row[0].ToLowerInvariant(), row => row[1]);

    /// <summary>A connection is made before the endpoint that makes it, and a delegation is only a word.</summary>
    private static bool IsMadeFirst(string collection) => collection == "delegations" || collection.EndsWith("Connections", StringComparison.Ordinal);

    /// <param name="type">Of the resource that has the parts.</param>
    /// <param name="answer">The whole answer: its id, etag and state are the parts' too.</param>
    public static void Dress(string type, JsonObject answer)
    {
        foreach (var path in Rows[type.ToLowerInvariant()])
        {
            var collection = path[(path.LastIndexOf('.') + 1)..];
            foreach (var part in answer.Items($"properties.{path}").Where(part => part.Text("name") is not null))
            {
                part["id"] = $"{answer.Text("id")}/{collection}/{part.Text("name")}";
                part["type"] = $"{type}/{collection}";
                if (answer["etag"] is { } etag)
                    part["etag"] = etag.DeepClone();
                part.Put("properties.provisioningState", IsMadeFirst(collection) ? "Succeeded" : answer.Text("properties.provisioningState"));
            }
        }
    }
}
