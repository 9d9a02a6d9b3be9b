using System.Collections.Immutable;
using System.Reflection;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>Runs the user's topologies and reads them. Each is built once more beside what else there is to do, to see whether it holds.</summary>
internal sealed class TopologyExecution
{
    private readonly HostRequest _request;
    private readonly EventWriter _events;
    private readonly SourceFiles _sources;
    private readonly RebuiltTopologies _rebuilt;
    private IReadOnlyList<Type>? _topologies;

    public TopologyExecution(HostRequest request, EventWriter events)
    {
        (_request, _events, _sources) = (request, events, new SourceFiles(request));
        _rebuilt = new RebuiltTopologies(request, events, _sources);
    }

    /// <summary>The topologies that are asked for, each in the variant that is asked for.</summary>
    public IReadOnlyList<ExecutedTopology> Chosen() => Read([.. Topologies().Select(type => (type, TopologyTypes.Choose(type, _request.Variant)))]);

    /// <summary>The topologies that are asked for, in all their variants unless one is asked for.</summary>
    public IReadOnlyList<ExecutedTopology> AllVariants() => Read([.. Topologies().SelectMany(Variants)]);

    /// <summary>Marks of the project's topologies in all their variants, of which these are read; empty where not all of them were asked for.</summary>
    public ImmutableArray<string> MarksOf(IEnumerable<ExecutedTopology> read) => _request.Topology is not null ? [] :
    [
        .. from topology in read.DistinctBy(one => one.Graph.Name)
           let id = topology.Graph.Topology[GraphMember.Id].ToString()
           let variants = TopologyTypes.Variants(Topologies().Single(type => type.Name == topology.Graph.Name))
           from variant in variants.Select(variant => variant.Name).DefaultIfEmpty()
           select ResourceTags.Mark(id, variant),
    ];

    /// <summary>The variant and all others of its topology.</summary>
    public IReadOnlyList<ExecutedTopology> VariantsOf(ExecutedTopology one)
    {
        var type = Topologies().Single(type => type.Name == one.Graph.Name);
        if (TopologyTypes.Variants(type) is not { Count: > 1 } variants)
            return [one];

        var others = Read([.. variants.Where(variant => variant.Name != one.Graph.Variant).Select(variant => (type, (PropertyInfo?)variant))]);
        return [.. variants.Select(variant => others.FirstOrDefault(other => other.Graph.Variant == variant.Name) ?? one)];
    }

    private IEnumerable<(Type Type, PropertyInfo? Variant)> Variants(Type type) => _request.Variant is null && TopologyTypes.Variants(type) is { Count: > 0 } variants
        ? variants.Select(variant => (type, (PropertyInfo?)variant))
        : [(type, TopologyTypes.Choose(type, _request.Variant))];

    private IReadOnlyList<Type> Topologies()
    {
        if (_topologies is null)
        {
            var assembly = TopologyLoadContext.Load(_request);
            _topologies = TopologyTypes.Find(assembly, _request);
            GetterCompilation.Begin(assembly.GetTypes());
        }

        return _topologies;
    }

    // The user's code never runs on two threads at once: all are built, then each once more.
    private IReadOnlyList<ExecutedTopology> Read(IReadOnlyList<(Type Type, PropertyInfo? Variant)> asked)
    {
        _rebuilt.Wait();
        var built = asked.Select(one => (one.Type, one.Variant, Value: TopologyReading.Of(one.Type, one.Variant, _request, _events, _sources))).ToArray();
        _events.ForgetLastWords();
        return TopologyIds.CheckDistinct([.. built.Select(one => Executed(one.Type, one.Variant, one.Value))]);
    }

    private ExecutedTopology Executed(Type type, PropertyInfo? variant, RecordValue annotated)
    {
        TopologyIds.Check(type, annotated, _sources);
        var rebuilt = _rebuilt.Read(type, variant);
        var places = AnnotatedPlaces.ByPath(annotated, _sources.Resolve);
        return new ExecutedTopology(
            TopologyGraphBuilder.Build(AnnotatedPlaces.Without(annotated), variant?.Name),
            _sources.StartOf(type) is { } start ? places.SetItem(ExecutedTopology.Itself, start) : places)
        {
            IsOneOfSeveral = Topologies().Count > 1,
            MayHide = HiddenMembers.MayBeIn(type),
            Stability = rebuilt.ContinueWith(again => Instability.Between(type.Name, annotated, again.GetAwaiter().GetResult(), places), TaskScheduler.Default),
        };
    }
}
