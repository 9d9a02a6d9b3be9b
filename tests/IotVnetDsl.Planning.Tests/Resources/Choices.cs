using System.Reflection;
using IotVnetDsl.Convention;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Tests.Resources;

/// <summary>
/// Topologies in which every choice is made in another way: other members of enums, other SKUs that the library offers. Regions and
/// roles are not among them; they have tests of their own. Nor is how a hub signs in: that goes with what it signs in with.
/// </summary>
internal static class Choices
{
    private static readonly Dictionary<string, string[]> Offered = typeof(Topology).Assembly.GetExportedTypes()
        .Where(type => type != typeof(Region) && type != typeof(Role) && type != typeof(AuthenticationKind))
        .ToDictionary(type => type.Name, type => type.IsEnum ? Enum.GetNames(type) : [.. Named(type)], StringComparer.Ordinal);

    /// <summary>As many as the widest choice has ways; each way of each choice is in one of them.</summary>
    public static IEnumerable<RecordValue> Of(RecordValue topology) =>
        Enumerable.Range(0, Offered.Values.Max(ways => ways.Length)).Select(number => (RecordValue)With(topology, number));

    private static GraphValue With(GraphValue value, int number) => value switch
    {
        EnumValue choice when Offered.ContainsKey(choice.Type) => new EnumValue(choice.Type, Way(choice.Type, number)),
        RecordValue { Members.Count: 1 } record when Offered.TryGetValue(record.Type, out var ways) && ways.Length > 0 =>
            record.With(record.Members.Single().Key, new ScalarValue(Way(record.Type, number))),
        RecordValue record => record.Members.Aggregate(record, (changed, member) => changed.With(member.Key, With(member.Value, number))),
        SequenceValue sequence => sequence with { Items = [.. sequence.Items.Select(item => With(item, number))] },
        _ => value,
    };

    private static string Way(string type, int number) => Offered[type][number % Offered[type].Length];

    private static IEnumerable<string> Named(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Select(property => property.GetCustomAttribute<GraphValueAttribute>()?.Value).OfType<string>();
}
