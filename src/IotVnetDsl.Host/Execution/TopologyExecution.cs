using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Declarations;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>Runs the user's topology and reads it, on a thread of its own, in the invariant culture, for a limited time.</summary>
internal sealed class TopologyExecution(HostRequest request, EventWriter events)
{
    private readonly SourceFiles _sources = new(request);
    private Assembly? _assembly;
    private Assembly? _twin;

    /// <summary>The topologies that are asked for, each in the variant that is asked for.</summary>
    public IReadOnlyList<ExecutedTopology> Chosen() =>
        TopologyIds.CheckDistinct([.. Topologies().Select(type => Read(type, TopologyTypes.Choose(type, request.Variant)))]);

    /// <summary>The topologies that are asked for, in all their variants unless one is asked for.</summary>
    public IReadOnlyList<ExecutedTopology> AllVariants() => TopologyIds.CheckDistinct([.. Topologies().SelectMany(ReadAll)]);

    /// <summary>The variant and all others of its topology.</summary>
    public IReadOnlyList<ExecutedTopology> VariantsOf(ExecutedTopology one) =>
        Topologies().Single(type => type.Name == one.Graph.Name) is var type && TopologyTypes.Variants(type) is { Count: > 1 } variants
            ? [.. variants.Select(variant => variant.Name == one.Graph.Variant ? one : Read(type, variant))]
            : [one];

    private IEnumerable<ExecutedTopology> ReadAll(Type type) => request.Variant is null && TopologyTypes.Variants(type) is { Count: > 0 } variants
        ? variants.Select(variant => Read(type, variant))
        : [Read(type, TopologyTypes.Choose(type, request.Variant))];

    private IReadOnlyList<Type> Topologies() => TopologyTypes.Find(_assembly ??= TopologyLoadContext.Load(request), request);

    private ExecutedTopology Read(Type type, PropertyInfo? variant)
    {
        var guard = new ReadingGuard(variant is null ? type.Name : $"{type.Name} ({variant.Name})", events, _sources);
        var annotated = Limited(guard, type, () => new ValueReader(guard).ReadRecord(Create(type, variant, guard, _sources)));
        var again = Limited(guard, type, () => new ValueReader(guard).ReadRecord(Again(type, variant, guard)));
        events.ForgetLastWords();
        var places = AnnotatedPlaces.ByPath(annotated, _sources.Resolve);
        TopologyIds.Check(type, annotated, _sources);
        return new ExecutedTopology(
            TopologyGraphBuilder.Build(AnnotatedPlaces.Without(annotated), variant?.Name),
            _sources.StartOf(type) is { } start ? places.SetItem(ExecutedTopology.Itself, start) : places)
        {
            IsOneOfSeveral = Topologies().Count > 1,
            MayHide = HiddenMembers.MayBeIn(type),
            Instability = Stability.Difference(annotated, again) is var (path, was, now)
                ? new Instability(
                    path,
                    $"{type.Name}: '{path}' was {was} when the topology was built, and {now} when it was built again: no plan of it would hold. Make it a constant, or an argument of a variant.",
                    places.LastOrDefault(place => $"{path}/".StartsWith($"{place.Key}/", StringComparison.Ordinal)).Value)
                : null,
        };
    }

    // In a load context of its own: what a static field was given by chance is given anew.
    private object Again(Type type, PropertyInfo? variant, ReadingGuard guard)
    {
        var twin = (_twin ??= TopologyLoadContext.Load(request, _assembly)).GetType(type.FullName!, throwOnError: true)!;
        return Create(twin, variant is null ? null : twin.GetProperty(variant.Name, BindingFlags.Public | BindingFlags.Static), guard, _sources);
    }

    private static object Create(Type type, PropertyInfo? variant, ReadingGuard guard, SourceFiles sources)
    {
        if (variant is not null)
        {
            return guard.Run(variant, null, static (property, _) => property.GetValue(null))
                ?? throw new HostFault("IVD9002", $"{type.Name}: the variant '{variant.Name}' is null.", sources.GetterOf(variant));
        }

        var constructor = type.GetConstructors()
            .Where(candidate => candidate.GetParameters().All(parameter => parameter.IsOptional))
            .OrderBy(candidate => candidate.GetParameters().Length)
            .FirstOrDefault()
            ?? throw new HostFault("IVD9003", $"{type.Name} needs arguments and has no variant: declare one, 'public static {type.Name} Development => new(…);'.");
        return guard.Construct(type, () => constructor.Invoke([.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)]));
    }

    private RecordValue Limited(ReadingGuard guard, Type type, Func<RecordValue> read)
    {
        RecordValue? result = null;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                result = read();
            }
#pragma warning disable CA1031 // Whatever it is goes to the thread that waits.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        })
        {
            Name = type.Name,
            IsBackground = true,
            CurrentCulture = CultureInfo.InvariantCulture,
            CurrentUICulture = CultureInfo.InvariantCulture,
        };
        thread.Start();
        if (!thread.Join(request.TimeLimit))
        {
            throw new HostFault(
                "IVD9002",
                $"{type.Name}: reading '{guard.Current.Path}' takes longer than {request.TimeLimit.TotalSeconds:0} s (-p:IotVnetTimeLimit=… allows more).",
                guard.Current.Place);
        }

        failure?.Throw();
        return result!;
    }
}
