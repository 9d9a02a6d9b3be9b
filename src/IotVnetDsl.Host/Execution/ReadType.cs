using System.Collections;
using System.Reflection;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>What is read of a type's values: found once, since thousands of values are of one type.</summary>
internal sealed class ReadType(Type type)
{
    private readonly Dictionary<string, PropertyInfo> _byName = new(StringComparer.Ordinal);
    private readonly Lazy<PropertyInfo[]> _properties = new(() => [.. PropertiesOf(type)]);
    private readonly Lazy<HashSet<string>> _said = new(() => LibraryTypes.IsLibrarys(type) ? SaidByAll(type) : []);

    /// <summary>Simple name of the type.</summary>
    public string Name { get; } = type.Name.Split('`')[0];

    public RecordKind Kind { get; } = LibraryTypes.KindOf(type);

    public bool IsReference { get; } = LibraryTypes.DerivesFrom(type, LibraryTypes.Reference);

    public bool IsSequence { get; } = typeof(IEnumerable).IsAssignableFrom(type);

    /// <summary>Of a record, in the order of their names.</summary>
    public IReadOnlyList<PropertyInfo> Properties => _properties.Value;

    /// <summary>A property that all of the kind have.</summary>
    public PropertyInfo Property(string name)
    {
        if (!_byName.TryGetValue(name, out var property))
            _byName.Add(name, property = type.GetProperty(name)!);
        return property;
    }

    /// <summary>True for what one of the library's values cannot be without: its name, say. That it is never null only the compiler holds, which can be silenced.</summary>
    public bool MustHave(PropertyInfo property) =>
        _said.Value.Contains(property.Name) && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull;

    // What each constructor asks for.
    private static HashSet<string> SaidByAll(Type type) => type.GetConstructors()
        .Select(constructor => constructor.GetParameters().Where(parameter => !parameter.IsOptional).Select(parameter => parameter.Name!))
        .Aggregate((HashSet<string>?)null, (all, asked) =>
        {
            var said = asked.ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (all is not null)
                said.IntersectWith(all);
            return said;
        }) ?? [];

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        LibraryTypes.KindOf(type) is RecordKind.Topology or RecordKind.Module ? DeclaringProperties.Of(type) : Plain(type);

    private static IEnumerable<PropertyInfo> Plain(Type type) => type
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetMethod is { IsPublic: true }
            && property.GetIndexParameters().Length == 0
            && !property.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == "IotVnetDsl.Convention.GraphReferenceAttribute"))
        .GroupBy(property => property.Name, StringComparer.Ordinal)
        .Select(sameName => sameName.Aggregate((best, next) => best.DeclaringType!.IsSubclassOf(next.DeclaringType!) ? best : next))
        .OrderBy(property => property.Name, StringComparer.Ordinal);
}
