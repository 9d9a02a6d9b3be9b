using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Reading;

/// <summary>Puts the values of outputs that are known already in place of their markers.</summary>
/// <param name="desired">What the markers name.</param>
/// <param name="actual">Where the values are.</param>
/// <param name="isMadeAnew">Whether what stands at a path is another one after the plan, of which nothing is known.</param>
internal sealed class OutputResolution(DesiredTopology desired, ActualState actual, Func<string, bool>? isMadeAnew = null)
{
    /// <summary>The body with the values that are known; the very one where it has no marker.</summary>
    public JsonObject Apply(JsonObject body) => Markers.HoldsOutput(body) ? Markers.ReplaceOutputs(body, Value)!.AsObject() : body;

    private JsonNode Value(string path, string output) =>
        isMadeAnew?.Invoke(path) != true && desired.Find(path) is { } target && actual.Find(target.Id) is { } existing && target.Type.Output(existing.Body, output) is { } value
            ? value.DeepClone()
            : Markers.Output(path, output);
}
