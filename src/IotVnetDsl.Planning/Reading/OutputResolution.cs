using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Reading;

/// <summary>Puts the values of outputs that are known already in place of their markers.</summary>
internal sealed class OutputResolution(DesiredTopology desired, ActualState actual)
{
    public JsonObject Apply(JsonObject body) => Markers.ReplaceOutputs(body, Value)!.AsObject();

    private JsonNode Value(string path, string output) =>
        desired.Find(path) is { } target && actual.Find(target.Id) is { } existing
        && BodyPath.Get(existing.Body, output) is JsonValue value && value.ToString().Length > 0
            ? value.DeepClone()
            : Markers.Output(path, output);
}
