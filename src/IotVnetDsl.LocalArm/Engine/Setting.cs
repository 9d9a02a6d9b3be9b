using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>A named text in the state: a switch, the clock, a provider's registration.</summary>
internal sealed record Setting(string Key, string Value) : IStored
{
    public JsonObject ToJson() => new() { ["key"] = Key, ["value"] = Value };

    public static Setting Read(JsonObject json) => new(
        json.Text("key") ?? throw new FormatException("a setting has no key"),
        json.Text("value") ?? throw new FormatException("a setting has no value"));
}
