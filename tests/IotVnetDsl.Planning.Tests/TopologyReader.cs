using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using IotVnetDsl.Convention;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests;

/// <summary>Graphs of topologies that are written in tests. The host's reading is tested in its own project; this one knows no mistakes.</summary>
internal static class TopologyReader
{
    public static TopologyGraph Graph(this Topology topology, string? variant = null) =>
        TopologyGraphBuilder.Build(topology.Read(), variant);

    public static RecordValue Read(this Topology topology) => (RecordValue)Read((object)topology);

    private static GraphValue Read(object? value) => value switch
    {
        null => UnsetValue.Instance,
        string text => new ScalarValue(text),
        bool flag => new ScalarValue(flag),
        TimeSpan duration => new ScalarValue(duration),
        Enum member => new EnumValue(member.GetType().Name, member.ToString()),
        int or long => new ScalarValue(Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        ResourceReference reference => new ReferenceValue(
            reference.Type, Read(reference.Name), Read(reference.ResourceGroup), reference.Child, Read(reference.Key), reference.Output)
        {
            Subscription = Read(reference.Subscription),
        },
        IEnumerable items => new SequenceValue([.. items.Cast<object?>().Where(item => item is not null).Select(Read)], IsOpen: false),
        _ => new RecordValue(value.GetType().Name, Kind(value), Members(value)),
    };

    private static ImmutableSortedDictionary<string, GraphValue> Members(object value) => Properties(value)
        .Select(property => KeyValuePair.Create(property.Name, Read(property.GetValue(value))))
        .Where(member => member.Value is not UnsetValue)
        .ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static IEnumerable<PropertyInfo> Properties(object value) => value.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(property => property.GetCustomAttribute<GraphReferenceAttribute>() is null && !IsParameter(value, property))
        .GroupBy(property => property.Name, StringComparer.Ordinal)
        .Select(same => same.First());

    // A topology's constructor parameters refer.
    private static bool IsParameter(object value, PropertyInfo property) => value is Topology or Module
        && value.GetType().GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property.Name));

    private static RecordKind Kind(object value) => value switch
    {
        Resource => RecordKind.Resource,
        Module => RecordKind.Module,
        Topology => RecordKind.Topology,
        _ => RecordKind.Plain,
    };
}
