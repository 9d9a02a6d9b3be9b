using System.Text.Json;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Importing;

/// <summary>What somebody has set on a resource and the DSL does not have: it stays as it is.</summary>
internal static class UnmodelledProperties
{
    private const string Properties = "properties.";

    private static readonly string[] SaidByAzure =
        ["id", "name", "type", "etag", "systemData", "location", "tags", "managedBy", "properties.provisioningState", "properties.privateEndpointConnections", "properties.resourceGuid"];

    /// <summary>Their ARM paths, without the word that all begin with.</summary>
    public static IEnumerable<string> Of(ActualResource resource)
    {
        string[][] modelled =
        [
            .. from path in resource.Type.Properties.Select(property => property.ArmPath)
                   .Concat(resource.Type.Properties.Select(property => property.Twin?.ArmPath).OfType<string>())
                   .Concat(resource.Type.ReadOnly)
                   .Concat(SaidByAzure)
                   .Concat(ResourceCatalog.Types.OfType<IChildType>().Where(child => child.ParentType.Equals(resource.Type.ArmType, StringComparison.OrdinalIgnoreCase)).Select(child => child.EmbeddedIn).OfType<string>())
               select path.Split('.', '['),
        ];
        var usual = UsualValues.Of(resource.Type).Select(value => (value.Path.Split('.'), value.Value)).ToArray();
        return Below(resource.Body, [], modelled, usual).Select(path => path.StartsWith(Properties, StringComparison.Ordinal) ? path[Properties.Length..] : path);
    }

    private static IEnumerable<string> Below(JsonObject record, string[] at, string[][] modelled, (string[] Path, string Value)[] usual)
    {
        foreach (var (name, value) in record)
        {
            string[] here = [.. at, name];
            if (IsNothing(value)
                || modelled.Any(path => path.Length <= here.Length && Meets(path, here))
                || usual.Any(known => known.Path.Length == here.Length && Meets(known.Path, here) && UsualValues.Is(known.Value, value)))
            {
                continue;
            }

            if (!modelled.Concat(usual.Select(known => known.Path)).Any(path => path.Length > here.Length && Meets(path, here)))
            {
                yield return string.Join('.', here);
                continue;
            }

            // A list that is modelled by its first item has no second.
            foreach (var path in value is JsonObject below ? Below(below, here, modelled, usual) : [])
                yield return path;
        }
    }

    private static bool Meets(string[] path, string[] here) => path.Zip(here).All(step => step.First == "*" || step.First.Equals(step.Second, StringComparison.OrdinalIgnoreCase));

    private static bool IsNothing(JsonNode? value) => value switch
    {
        null or JsonArray { Count: 0 } or JsonObject { Count: 0 } => true,
        JsonValue scalar => scalar.GetValueKind() == JsonValueKind.False || scalar.ToString() is "" or "None" or "Disabled",
        JsonObject record => record.All(member => IsNothing(member.Value)),
        _ => false,
    };
}
