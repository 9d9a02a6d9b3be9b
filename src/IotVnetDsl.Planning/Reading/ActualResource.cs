using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Reading;

/// <summary>A resource as it is.</summary>
public sealed record ActualResource(string Id, ArmResourceType Type, JsonObject Body)
{
    public string Name => ResourceId.Name(Id);

    /// <summary>Whose it says it is; null = nobody's.</summary>
    public string? Owner => Type.OwnerOf(Body);
}
