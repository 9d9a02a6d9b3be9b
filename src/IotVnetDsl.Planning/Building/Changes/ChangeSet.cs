using System.Collections;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Changes;

/// <summary>What is to be written, in order of paths.</summary>
internal sealed class ChangeSet : IReadOnlyCollection<ResourceChange>
{
    private readonly SortedDictionary<string, ResourceChange> _byPath;
    private readonly ILookup<Tier, ResourceChange> _byTier;

    public ChangeSet(IEnumerable<ResourceChange> changes)
    {
        _byPath = new(changes.ToDictionary(change => change.Path, StringComparer.Ordinal), StringComparer.Ordinal);
        _byTier = _byPath.Values.ToLookup(change => change.Desired.Type.Tier);
    }

    public int Count => _byPath.Count;

    public ResourceChange? Find(string path) => _byPath.GetValueOrDefault(path);

    public bool Has(string path) => _byPath.ContainsKey(path);

    public IEnumerable<ResourceChange> OfTier(Tier tier) => _byTier[tier];

    public IEnumerator<ResourceChange> GetEnumerator() => _byPath.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
