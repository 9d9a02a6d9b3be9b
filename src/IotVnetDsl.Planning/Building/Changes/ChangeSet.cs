using System.Collections;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>What is to be written, in order of paths.</summary>
internal sealed class ChangeSet(IEnumerable<ResourceChange> changes) : IReadOnlyCollection<ResourceChange>
{
    private readonly SortedDictionary<string, ResourceChange> _byPath =
        new(changes.ToDictionary(change => change.Path), StringComparer.Ordinal);

    public int Count => _byPath.Count;

    public ResourceChange? Find(string path) => _byPath.GetValueOrDefault(path);

    public bool Has(string path) => _byPath.ContainsKey(path);

    public IEnumerable<ResourceChange> OfTier(Tier tier) => _byPath.Values.Where(change => change.Desired.Type.Tier == tier);

    public IEnumerator<ResourceChange> GetEnumerator() => _byPath.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
