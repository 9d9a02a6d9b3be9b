using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Resources.Devices;
using IotVnetDsl.Planning.Resources.EventHub;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>What is new has nothing in it but what the code puts there: who names something else in it is refused, after all before has been made.</summary>
internal sealed class MissingChildren(DesiredTopology desired, IReadOnlyDictionary<string, ResourceChange> changes, PlanInput input)
{
    private readonly HashSet<string> _declared = desired.Resources.Select(resource => resource.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);

    public void Check()
    {
        foreach (var (resource, property) in changes.Values.SelectMany(Sent))
        {
            var named = resource.References[property.ArmPath];
            string[] missing = [.. named.Where(path => IsItem(path) && !_declared.Contains(path))];
            // What is in something that is missing itself needs no word of its own.
            foreach (var child in missing.Where(path => !missing.Any(around => IsIn(path, around))))
            {
                if (named.FirstOrDefault(path => IsIn(child, path) && IsNew(path)) is { } parent)
                    input.Problem("IVD9008", $"'{resource.Path}' ({resource.Name}): {property.Name}: '{child}' is in no code, and '{parent}' is new: it would be refused when all before it is made. Declare it there", resource);
            }
        }
    }

    // Azure makes policies with its accounts, namespaces and hubs, whatever the code says of others.
    private static bool IsItem(string path) => path.EndsWith(']') && !path.Contains("/AuthorizationRules[", StringComparison.Ordinal);

    private static bool IsIn(string path, string around) => path.StartsWith(around + LogicalPath.Separator, StringComparison.Ordinal);

    private bool IsNew(string path) => changes.TryGetValue(path, out var change) && change.IsWhole;

    private static IEnumerable<(DesiredResource Resource, ModelledProperty Property)> Sent(ResourceChange change)
    {
        var written = change.Differences.Select(difference => difference.ArmPath).ToHashSet(StringComparer.Ordinal);
        return change.Desired.Properties
            .Where(property => (change.IsWhole || written.Contains(property.ArmPath)) && change.Desired.References.ContainsKey(property.ArmPath) && !IsMadeByAzure(property.ArmPath))
            .Select(property => (change.Desired, property));
    }

    // The container of file uploads need not exist; of that of a capture no text says so.
    private static bool IsMadeByAzure(string armPath) => HubMessaging.StoragePaths.Contains(armPath) || armPath.StartsWith(Captures.Root, StringComparison.Ordinal);
}
