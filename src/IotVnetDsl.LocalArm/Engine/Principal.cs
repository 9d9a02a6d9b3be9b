using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>An identity in the directory; others see it from <see cref="VisibleAt"/> on.</summary>
internal sealed record Principal(string Key, string Kind, string Owner, DateTimeOffset VisibleAt) : IStored
{
    public JsonObject ToJson() => new()
    {
        ["key"] = Key,
        ["kind"] = Kind,
        ["owner"] = Owner,
        ["visibleAt"] = VisibleAt.ToString("O", CultureInfo.InvariantCulture),
    };

    public static Principal Read(JsonObject json) => new(
        json.Text("key") ?? throw new FormatException("a principal has no key"),
        json.Text("kind") ?? "ServicePrincipal",
        json.Text("owner") ?? "",
        DateTimeOffset.Parse(json.Text("visibleAt") ?? "", CultureInfo.InvariantCulture));
}
