using System.Collections.Immutable;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>A variant of a topology, read.</summary>
/// <param name="Graph">Its graph.</param>
/// <param name="Places">Where each declared resource was made, by logical path; the topology's own place stands at <see cref="Itself"/>.</param>
internal sealed record ExecutedTopology(TopologyGraph Graph, ImmutableSortedDictionary<string, FilePlace> Places)
{
    /// <summary>The path of the topology: none.</summary>
    public const string Itself = "";

    /// <summary>The project has others: a message has to say which it means.</summary>
    public bool IsOneOfSeveral { get; init; }

    /// <summary>Its code may make what its graph does not have.</summary>
    public bool MayHide { get; init; }

    /// <summary>Why it is another one each time that it is built; null where it is not. Known when it has been built once more.</summary>
    public required Task<Instability?> Stability { get; init; }

    /// <summary>A message about it.</summary>
    public string Says(string message) => IsOneOfSeveral ? $"{message} ({Graph.Name})" : message;

    /// <summary>Start of the names of its files: topology, and variant where it has one.</summary>
    public string FileName => Graph.Variant is null ? Graph.Name : $"{Graph.Name}.{Graph.Variant}";
}
