using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Facts;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Where a resource may be: a region that exists and offers its type, and no other than before.</summary>
internal static class Placing
{
    public static void Place(Cloud cloud, ResourceType type, ResourceId id, JsonObject body, ResourceRecord? existing)
    {
        if (type.Placement == Placement.None)
            return;
        if (body.Text("location") is not { Length: > 0 } asked)
            throw new ArmError(400, "LocationRequired", "The location property is required for this definition.");
        if (Canonical(cloud, type, asked) is not { } location)
            throw UnknownLocation(cloud, type, id, asked);
        if (existing?.Body.Text("location") is { } old && old != location)
            throw Elsewhere(id, asked, location, old);

        body["location"] = location;
    }

    private static ArmError Elsewhere(ResourceId id, string asked, string location, string old) => id.IsOf(ResourceId.ResourceGroupType)
        ? new ArmError(409, "InvalidResourceGroupLocation",
            $"Invalid resource group location '{asked}'. The Resource group already exists in location '{old}'.")
        : new ArmError(409, "InvalidResourceLocation",
            $"The resource '{id.Name}' already exists in location '{old}' in resource group '{id.ResourceGroup?.Name}'. A resource with the same name cannot be created in location '{location}'. Please select a new resource name.");

    private static string? Canonical(Cloud cloud, ResourceType type, string location)
    {
        if (Regions.Canonical(location) == "global")
        {
            var isTaken = type.Placement == Placement.Global || (type.Placement == Placement.RegionalOrGlobal && cloud.Switches.Is(Switches.GlobalGroups, "accepted"));
            return isTaken ? "global" : null;
        }

        if (type.Placement == Placement.Global)
            return null;
        return Regions.Find(location) is { } region && region.Cloud == cloud.Names.Name && type.IsOfferedIn(region, cloud) ? region.Name : null;
    }

    private static ArmError UnknownLocation(Cloud cloud, ResourceType type, ResourceId id, string asked)
    {
        if (id.IsOf(ResourceId.ResourceGroupType))
        {
            return new ArmError(400, "LocationNotAvailableForResourceGroup",
                $"The provided location '{asked}' is not available for resource group. List of available regions is '{string.Join(',', Regions.In(cloud.Names).Select(region => region.Name))}'.");
        }

        var offered = type.Placement == Placement.Global ? "global" : string.Join(',', Regions.In(cloud.Names).Where(region => type.IsOfferedIn(region, cloud)).Select(region => region.Name));
        return new ArmError(400, "LocationNotAvailableForResourceType",
            $"The provided location '{asked}' is not available for resource type '{type.Name}'. List of available regions for the resource type is '{offered}'.");
    }
}
