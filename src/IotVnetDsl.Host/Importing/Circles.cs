using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Importing;

/// <summary>Resources that refer to each other: properties that read each other would never end, so the earlier one names the later one itself.</summary>
internal sealed class Circles(IReadOnlyList<ImportedResource> resources)
{
    private readonly Dictionary<string, ImportedResource> _byId = resources.ToDictionary(resource => resource.Id, StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, int> _order = resources.Select((resource, index) => (resource.Id, index)).ToDictionary(item => item.Id, item => item.index, StringComparer.OrdinalIgnoreCase);

    /// <summary>What a resource refers to, comes later, and leads back to it.</summary>
    public IEnumerable<ImportedResource> From(ImportedResource resource) => Targets(resource)
        .Where(target => _order[target.Id] > _order[resource.Id] && Leads(target, resource, [])).Distinct();

    private bool Leads(ImportedResource from, ImportedResource to, HashSet<string> seen) =>
        seen.Add(from.Id) && Targets(from).Any(target => target.Id == to.Id || Leads(target, to, seen));

    private IEnumerable<ImportedResource> Targets(ImportedResource resource) => References(resource.Value)
        .Select(reference => reference.Path is { } path ? _byId.GetValueOrDefault(path) : null).OfType<ImportedResource>();

    private static IEnumerable<ReferenceValue> References(GraphValue value) => value switch
    {
        ReferenceValue reference => [reference],
        RecordValue record => record.Members.Values.SelectMany(References),
        SequenceValue sequence => sequence.Items.SelectMany(References),
        _ => [],
    };
}
