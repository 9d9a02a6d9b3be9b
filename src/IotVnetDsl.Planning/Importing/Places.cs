using System.Collections.Immutable;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Access;

namespace IotVnetDsl.Planning.Importing;

/// <summary>Which place each resource is of: by the word in its name, by its group's, or by what it stands between.</summary>
internal sealed class Places
{
    private readonly ImmutableArray<ImportedResource> _resources;
    private readonly Dictionary<string, string> _placeOf = new(ResourceId.Comparer);

    public Places(ImmutableArray<ImportedResource> resources, ImmutableArray<string> words)
    {
        _resources = resources;
        foreach (var resource in resources.Where(resource => !resource.IsExisting))
        {
            if (resource.Value[Codec.Name] is ScalarValue name && WordIn(name.ToString(), words) is { } word)
                _placeOf.Add(resource.Id, word);
        }

        // A role of an account of a place, an endpoint's zone group; links of links are rare enough for two rounds.
        for (var round = 0; round < 3; round++)
        {
            foreach (var resource in resources.Where(resource => !resource.IsExisting && !_placeOf.ContainsKey(resource.Id)))
            {
                var around = ImportReader.References(resource.Value).Select(reference => reference.Path is { } path ? _placeOf.GetValueOrDefault(path) : null).OfType<string>().Distinct().ToArray();
                if (around is [var only] && resource.Type is not GroupResourceType)
                    _placeOf.Add(resource.Id, only);
            }
        }
    }

    /// <summary>The place of a resource; null = shared by all, or none's.</summary>
    public string? Of(string? id) => id is null ? null : _placeOf.GetValueOrDefault(id);

    /// <summary>The resources of a place by what they are whichever place it is; what is there twice is left out.</summary>
    public Dictionary<string, ImportedResource> KeysOf(string word) => _resources.Where(resource => Of(resource.Id) == word)
        .GroupBy(resource => KeyOf(resource, word), StringComparer.Ordinal).Where(same => same.Count() == 1)
        .ToDictionary(same => same.Key, same => same.Single(), StringComparer.Ordinal);

    /// <summary>A text with the hole of the place's name.</summary>
    public static string Opened(string text, string word) => text.Replace(word, Hole.Of(0).ToString(), StringComparison.OrdinalIgnoreCase);

    private string KeyOf(ImportedResource resource, string word)
    {
        var name = resource.Value[Codec.Name] is ScalarValue own ? Opened(own.ToString(), word) : resource.Value[nameof(RoleAssignmentView.Role)][nameof(RoleView.Id)].ToString();
        return resource.Type is GroupResourceType || resource.Value.Type == "ResourceGroup"
            ? $"{resource.Value.Type} {name}"
            : $"{resource.Value.Type} {name} {string.Join(' ', resource.Value.Members.Values.OfType<ReferenceValue>().Select(reference => $"{TargetOf(reference, word)}/{Opened(reference.Key.ToString() ?? "", word)}"))}";
    }

    private string TargetOf(ReferenceValue reference, string word) =>
        _resources.FirstOrDefault(resource => ResourceId.Same(resource.Id, reference.Path)) is { } target && Of(target.Id) == word ? KeyOf(target, word) : reference.Path ?? "";

    // "site10" is not "site1"; in a name without separators the longest word is meant.
    private static string? WordIn(string name, ImmutableArray<string> words)
    {
        var own = PlaceWords.Words(name);
        if (words.Where(own.Contains).ToArray() is { Length: > 0 } whole)
            return whole is [var only] ? only : null;
        return words.Where(word => word.Length > 2 && name.Contains(word, StringComparison.OrdinalIgnoreCase)).OrderByDescending(word => word.Length).FirstOrDefault();
    }
}
