using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Completion.Code;

/// <summary>The models of all topologies of a compilation, a model per variant, and what code means in them.</summary>
internal sealed class TopologyModels
{
    private readonly ImmutableArray<(INamedTypeSymbol Topology, TopologyModel Model)> _all;

    private TopologyModels(ImmutableArray<(INamedTypeSymbol Topology, TopologyModel Model)> all) => _all = all;

    public static TopologyModels Of(Compilation compilation, CancellationToken cancellation) => new(
        [.. EvaluatedTopologies.Of(compilation, cancellation).SelectMany(topology => topology.GraphsToCheck.Select(graph => (topology.Type, new TopologyModel(graph))))]);

    /// <summary>The resources that a member declares, wherever its type is used; all of the type where it is none that declares.</summary>
    /// <param name="member">What the code names; null where that is no member.</param>
    /// <param name="type">Graph type of the resource.</param>
    public IReadOnlyList<ResourceView> Meant(ISymbol? member, string type)
    {
        var declared = member is null ? [] : Declared(member).Where(resource => resource.Type == type).ToArray();
        return declared.Length > 0 ? declared : [.. _all.SelectMany(topology => topology.Model.AllOf(type))];
    }

    /// <summary>The resources that a member declares.</summary>
    public IEnumerable<ResourceView> Declared(ISymbol member) =>
        from topology in _all
        from resource in topology.Model.All()
        where DeclaredPath.LeadsTo(member, topology.Topology, resource.Path)
        select resource;

    /// <summary>All resources of a type.</summary>
    public IEnumerable<TView> All<TView>() where TView : ResourceView => _all.SelectMany(topology => topology.Model.All<TView>());
}
