using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Plans;

/// <summary>What of a plan's writes decides who gets into a resource.</summary>
internal sealed class DoorChanges(IEnumerable<PlanOperation> operations)
{
    private readonly ILookup<string, PlanOperation> _written =
        operations.Where(operation => operation.Kind != OperationKind.Delete).ToLookup(operation => operation.Resource.Path, StringComparer.Ordinal);

    /// <summary>The writes of a resource; a namespace's firewall is a resource of its own.</summary>
    public PlanOperation[] Writes(string path) => [.. _written[path], .. _written[LogicalPath.Part(path, "Firewall")]];

    /// <summary>The changes that decide, or all where none does by itself, in words, each after its name.</summary>
    public string Text(string path, Func<PropertyChange, PlanOperation, string> words)
    {
        var all = Writes(path).SelectMany(write => write.Changes.Select(change => (Change: change, Write: write))).ToArray();
        var deciding = all.Where(item => item.Change.IsOfDoor).ToArray();
        return string.Join("; ", (deciding.Length > 0 ? deciding : all).Select(item => $"{item.Change.Name} {words(item.Change, item.Write)}"));
    }
}
