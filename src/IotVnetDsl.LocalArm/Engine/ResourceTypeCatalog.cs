using IotVnetDsl.LocalArm.Http;

namespace IotVnetDsl.LocalArm.Engine;

/// <summary>Every resource type of this program, found by reflection.</summary>
internal sealed class ResourceTypeCatalog
{
    private readonly Dictionary<string, ResourceType> _byName;

    public ResourceTypeCatalog()
    {
        All =
        [
            .. typeof(ResourceType).Assembly.GetTypes()
                .Where(type => type.IsSubclassOf(typeof(ResourceType)) && !type.IsAbstract)
                .Select(type => (ResourceType)Activator.CreateInstance(type)!)
                .OrderBy(type => type.Name, StringComparer.Ordinal),
        ];
        _byName = All.ToDictionary(type => type.Name, StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyList<ResourceType> All { get; }

    public IEnumerable<string> Namespaces => All.Select(type => type.Namespace).Distinct(StringComparer.OrdinalIgnoreCase);

    public ResourceType? Find(string name) => _byName.GetValueOrDefault(name);

    public ResourceType Of(ResourceId id) => _byName[id.Type];
}
