using IotVnetDsl.Evaluation;
using IotVnetDsl.Host.Protocol;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Host.Checks;

/// <summary>The project's sources, compiled and evaluated once for all of its topologies.</summary>
internal sealed class ProjectSources
{
    private readonly Dictionary<string, TopologyEvaluation> _topologies = new(StringComparer.Ordinal);

    public ProjectSources(HostRequest request)
    {
        Compilation = SourceCompilation.Of(request);
        // Of topologies of one name the first is meant, as always.
        foreach (var topology in TopologyEvaluator.Evaluate(Compilation, CancellationToken.None))
            _topologies.TryAdd(topology.Name, topology);
    }

    public CSharpCompilation Compilation { get; }

    /// <summary>A topology by its name; null where the sources have none.</summary>
    public TopologyEvaluation? TopologyOf(string name) => _topologies.GetValueOrDefault(name);
}
