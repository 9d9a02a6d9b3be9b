using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>
/// A role takes effect some time after it is assigned, and a template cannot wait. Empty deployments one after the other are how templates pass
/// the time (the modules of Azure Landing Zones do the same); each takes Azure some seconds.
/// </summary>
internal static class RoleWait
{
    public const string Name = "wait-for-roles";

    private const int Count = 30;

    public static JsonObject Resource(IEnumerable<string> assignments)
    {
        var step = EmptyDeployment.Resource($"[concat('{Name}-', copyIndex(1))]", []);
        step["copy"] = new JsonObject { ["name"] = Name, ["count"] = Count, ["mode"] = "serial", ["batchSize"] = 1 };
        return EmptyDeployment.Resource(Name, assignments, step);
    }
}
