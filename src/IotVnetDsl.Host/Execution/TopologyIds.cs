using System.Reflection;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>A topology's <c>Id</c> says whose a resource is: it is written into tags, and names what is consented to.</summary>
internal static class TopologyIds
{
    // A tag's value holds 256 characters; the variant's name follows.
    private const int Longest = 128;

    // The first stands between id and variant, the others between consents.
    private const string Separators = "/+,;";

    /// <summary>Throws IVD9008 unless the id can be written into a tag, told apart from a variant's name, and named in <c>TopologyAllow</c>.</summary>
    public static void Check(Type type, RecordValue topology, SourceFiles sources)
    {
        var id = topology[GraphMember.Id] is ScalarValue { Value: string text } ? text : "";
        if (id.Length is 0 or > Longest || id.Trim() != id || id.Any(character => char.IsControl(character) || Separators.Contains(character)))
        {
            throw new HostFault(
                "IVD9008",
                $"{type.Name}: the Id is '{id}': give 1 to {Longest} characters, without {string.Join(' ', Separators.ToCharArray())} and without blanks around. It marks what is this topology's in Azure, so do not change it later.",
                type.GetProperty("Id", BindingFlags.Public | BindingFlags.Instance) is { } property ? sources.GetterOf(property) : null);
        }
    }

    /// <summary>Throws IVD6009 where two topologies would take each other's resources for their own.</summary>
    public static IReadOnlyList<ExecutedTopology> CheckDistinct(IReadOnlyList<ExecutedTopology> topologies)
    {
        var shared = topologies.GroupBy(topology => topology.Graph.Topology[GraphMember.Id].ToString(), StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(sameId => sameId.Select(topology => topology.Graph.Name).Distinct().Count() > 1);
        return shared is null
            ? topologies
            : throw new HostFault(
                "IVD6009",
                $"{string.Join(" and ", shared.Select(topology => topology.Graph.Name).Distinct())} have one Id, '{shared.Key}': each would take the other's resources for its own. Give each an Id of its own.");
    }
}
