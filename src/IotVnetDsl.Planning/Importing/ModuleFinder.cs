using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Importing;

/// <summary>
/// Finds what repeats: resources that are alike in at least three places but for the word in their names that tells the places apart, and for
/// values that the places can be given.
/// </summary>
internal sealed class ModuleFinder(ImportedTopology topology, ImportLanguage language)
{
    private const int Fewest = 3;
    private readonly Dictionary<string, ImportedResource> _byId = topology.Resources.ToDictionary(resource => resource.Id, ResourceId.Comparer);

    /// <summary>The topology with modules for all that repeats.</summary>
    public static ImportedTopology Apply(ImportedTopology topology, ImportLanguage language)
    {
        while (new ModuleFinder(topology, language).Best() is var (module, members))
        {
            topology = topology with
            {
                Resources = [.. topology.Resources.Where(resource => !members.Contains(resource.Id))],
                Modules = topology.Modules.Add(module),
            };
        }

        return topology;
    }

    private (ImportedModule Module, HashSet<string> Members)? Best() => PlaceWords.In(topology.Resources)
        .Select(Module).OfType<(ImportedModule Module, HashSet<string> Members)>()
        .OrderByDescending(found => found.Members.Count).ThenBy(found => found.Module.TypeName, StringComparer.Ordinal)
        .Cast<(ImportedModule, HashSet<string>)?>().FirstOrDefault();

    private (ImportedModule, HashSet<string>)? Module(ImmutableArray<string> words)
    {
        var places = new Places(topology.Resources, words);
        var keys = words.ToDictionary(word => word, places.KeysOf, StringComparer.Ordinal);
        var pattern = keys.Values.GroupBy(own => string.Join('\n', own.Keys.Order(StringComparer.Ordinal)), StringComparer.Ordinal)
            .OrderByDescending(same => same.Count() * same.First().Count).ThenBy(same => same.Key, StringComparer.Ordinal).First().First().Keys.ToHashSet(StringComparer.Ordinal);
        string[] alike = [.. words.Where(word => pattern.IsSubsetOf(keys[word].Keys))];
        while (alike.Length >= Fewest && pattern.Count > 1)
        {
            var merge = new PlaceMerge(places, alike, keys, pattern);
            if (pattern.FirstOrDefault(key => !merge.Add(key)) is { } failing)
                pattern.Remove(failing);
            else
                return (Assemble(merge, alike, keys, pattern), [.. alike.SelectMany(word => pattern.Select(key => keys[word][key].Id))]);
        }

        return null;
    }

    private ImportedModule Assemble(PlaceMerge merge, string[] words, Dictionary<string, Dictionary<string, ImportedResource>> keys, HashSet<string> pattern)
    {
        var first = keys[words[0]];
        var inside = pattern.Select(key => first[key]).ToArray();
        var given = merge.Parameters.SelectMany(parameter => parameter.Arguments.Take(1)).OfType<ReferenceValue>().Select(reference => _byId.GetValueOrDefault(reference.Path!)).OfType<ImportedResource>();
        var (typeName, propertyName) = NamesOf(words);
        var names = new PropertyNames(language.Reserved.Add(topology.Name).Add(typeName).Add("Name"))
            .Of(inside.Concat(given).DistinctBy(resource => resource.Id).ToDictionary(resource => resource.Id, resource => resource.Value, ResourceId.Comparer));
        var holder = inside.FirstOrDefault(resource => resource.Value.Type == GraphMember.ResourceGroup)?.Id;
        var used = names.Values.ToHashSet(StringComparer.Ordinal);
        var parameters = merge.Parameters.Select(parameter => new ModuleParameter(
            parameter.Arguments[0] is ReferenceValue { Path: { } path } ? names.GetValueOrDefault(path, parameter.Name) : Unique(parameter.Name, used), parameter.Type));
        return new ImportedModule(
            typeName,
            propertyName,
            [new ModuleParameter("Name", "string"), .. parameters],
            [
                .. from key in pattern
                   let resource = first[key]
                   let record = merge.Records[key]
                   select resource with
                   {
                       Name = names[resource.Id],
                       Value = IsIn(record, holder) ? record.With(GraphMember.ResourceGroup, UnsetValue.Instance) : record,
                       Notes = [.. words.SelectMany(word => keys[word][key].Notes).Distinct()],
                   } into resource
                   orderby resource.Type.Tier, resource.Name
                   select resource,
            ],
            inside.Any(resource => IsIn(resource.Value, holder)) ? holder : null,
            [.. words.Select((word, index) => ImmutableArray.Create<GraphValue>([new ScalarValue(word), .. merge.Parameters.Select(parameter => parameter.Arguments[index])]))])
        {
            Ids = [.. words.Select(word => pattern.ToImmutableDictionary(key => first[key].Id, key => keys[word][key].Id, ResourceId.Comparer))],
        };
    }

    private static bool IsIn(RecordValue record, string? holder) => record[GraphMember.ResourceGroup] is ReferenceValue { Path: { } own } && ResourceId.Same(own, holder);

    // "site1" and "site2" are sites; words of their own are places.
    private (string TypeName, string PropertyName) NamesOf(string[] words)
    {
        var stem = words.Aggregate((left, right) => string.Concat(left.Zip(right).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First))).TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '-');
        var type = stem.Length > 2 && NameWords.Of(stem) is { Length: > 0 } own ? NameWords.Pascal(own) : "Place";
        var taken = language.Reserved.Concat(topology.Resources.Select(resource => resource.Name)).Append(topology.Name)
            .Concat(topology.Modules.SelectMany(module => new[] { module.TypeName, module.PropertyName })).ToHashSet(StringComparer.Ordinal);
        return (Unique(type, taken), Unique(type + "s", taken));
    }

    private string Unique(string name, HashSet<string> taken)
    {
        var unique = name;
        for (var number = 2; taken.Contains(unique) || language.Reserved.Contains(unique); number++)
            unique = name + number.ToString(CultureInfo.InvariantCulture);
        taken.Add(unique);
        return unique;
    }
}
