using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Reading;

/// <summary>A resource as it is.</summary>
public sealed record ActualResource(string Id, ArmResourceType Type, JsonObject Body)
{
    public string Name => ResourceId.Name(Id);

    public string? Owner => ResourceTags.OwnerOf(Body);
}
