using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Tests.Graphs;

/// <summary>
/// Records as a front end would hand them over, written in the DSL's words: <c>Declare.Resource("IotHub", "hub", ("Capacity", 2))</c>.
/// Text, flags and numbers become scalars, arrays sequences; null leaves a member out.
/// </summary>
internal static class Declare
{
    public static UnknownValue Unknown { get; } = new("calls DateTime.Now");

    /// <summary>A topology in <c>rg-plant</c> in East US, unless a member says otherwise.</summary>
    public static RecordValue Topology(params (string Member, object? Value)[] members)
    {
        var topology = Record("Plant", RecordKind.Topology, members);
        return topology["ResourceGroup"] is UnsetValue ? topology.With("ResourceGroup", Group("rg-plant", "eastus")) : topology;
    }

    public static RecordValue Module(string name, params (string Member, object? Value)[] members) =>
        Record("Site", RecordKind.Module, [("Name", name), .. members]);

    public static RecordValue Resource(string type, string? name, params (string Member, object? Value)[] members) =>
        Record(type, RecordKind.Resource, [("Name", name), .. members]);

    public static RecordValue Part(string type, params (string Member, object? Value)[] members) => Record(type, RecordKind.Plain, members);

    public static RecordValue Group(string name, string region) => Resource("ResourceGroup", name, ("Region", Region(region)));

    public static RecordValue Region(string name) => Part("Region", ("Name", name));

    public static EnumValue Member(string type, string member) => new(type, member);

    public static SequenceValue Open(params object[] items) => new([.. items.Select(Value)], IsOpen: true);

    /// <summary>Refers to a resource, as <c>Hub</c> does where a reference is wanted.</summary>
    public static ReferenceValue Refer(RecordValue resource) =>
        new(resource.Type, resource["Name"], resource["ResourceGroup"], null, UnsetValue.Instance, null) { Subscription = resource["Subscription"] };

    public static ReferenceValue Child(RecordValue resource, string collection, string key) =>
        Refer(resource) with { Child = collection, Key = new ScalarValue(key) };

    public static ReferenceValue Output(RecordValue resource, string output) => Refer(resource) with { Output = output };

    private static RecordValue Record(string type, RecordKind kind, IEnumerable<(string Member, object? Value)> members) => new(
        type,
        kind,
        members.Where(member => member.Value is not (null or UnsetValue))
            .ToImmutableSortedDictionary(member => member.Member, member => Value(member.Value!), StringComparer.Ordinal));

    private static GraphValue Value(object value) => value switch
    {
        GraphValue graph => graph,
        string text => new ScalarValue(text),
        bool flag => new ScalarValue(flag),
        int number => new ScalarValue((long)number),
        IEnumerable<object> items => new SequenceValue([.. items.Select(Value)], IsOpen: false),
        _ => throw new ArgumentException($"A {value.GetType().Name} is no value of a graph", nameof(value)),
    };
}
