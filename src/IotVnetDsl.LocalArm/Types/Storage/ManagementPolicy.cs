using System.Globalization;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Storage;

/// <summary>The one policy of an account's life cycle.</summary>
internal sealed class ManagementPolicy : StoragePolicy
{
    public override string Name => "Microsoft.Storage/storageAccounts/managementPolicies";

    protected override string ShownName => "DefaultManagementPolicy";

    /// <summary>Days are fractions to the service, and what is null is not kept.</summary>
    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        Settle(write.Body.At("properties.policy"));
    }

    private static void Settle(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var (name, value) in map.ToList())
                {
                    if (value is null)
                        map.Remove(name);
                    else if (name.StartsWith("daysAfter", StringComparison.OrdinalIgnoreCase) && map.Number(name) is { } days && days % 1 == 0)
                        map[name] = JsonNode.Parse(days.ToString("0.0", CultureInfo.InvariantCulture));
                    else
                        Settle(value);
                }

                break;
            case JsonArray list:
                foreach (var item in list)
                    Settle(item);
                break;
        }
    }
}
