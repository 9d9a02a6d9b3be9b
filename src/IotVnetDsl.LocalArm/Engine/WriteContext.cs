using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>One PUT or PATCH on its way through the engine.</summary>
internal sealed class WriteContext(Cloud cloud, ResourceType type, ResourceId id, ResourceRecord? existing, JsonObject request, JsonObject body, string apiVersion)
{
    public Cloud Cloud => cloud;

    public ResourceType Type => type;

    public ResourceId Id => id;

    public ResourceRecord? Existing => existing;

    public bool IsCreate => existing is null;

    /// <summary>As it came, for what must not be confused with a default.</summary>
    public JsonObject Request => request;

    /// <summary>What will be stored.</summary>
    public JsonObject Body => body;

    public JsonObject Hidden { get; } = existing?.Hidden.Clone() ?? Visibility.Of(cloud);

    public string ApiVersion => apiVersion;
}
