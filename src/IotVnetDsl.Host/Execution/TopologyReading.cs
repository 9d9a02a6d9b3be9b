using System.Globalization;
using System.Reflection;
using System.Runtime.ExceptionServices;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>Makes a topology and reads it: on a thread of its own, in the invariant culture, for a limited time.</summary>
internal static class TopologyReading
{
    /// <summary>The topology with the places of its resources, see <see cref="AnnotatedPlaces"/>.</summary>
    public static RecordValue Of(Type type, PropertyInfo? variant, HostRequest request, EventWriter events, SourceFiles sources)
    {
        var guard = new ReadingGuard(variant is null ? type.Name : $"{type.Name} ({variant.Name})", events, sources);
        return Limited(guard, type, request.TimeLimit, () => new ValueReader(guard).ReadRecord(Create(type, variant, guard, sources)));
    }

    private static object Create(Type type, PropertyInfo? variant, ReadingGuard guard, SourceFiles sources)
    {
        if (variant is not null)
        {
            return guard.Run(variant, null, static (property, _) => property.GetValue(null))
                ?? throw new HostFault("IVD9002", $"{type.Name}: the variant '{variant.Name}' is null.", sources.GetterOf(variant));
        }

        var constructor = type.GetConstructors()
            .Where(candidate => candidate.GetParameters().All(parameter => parameter.IsOptional || TakesAny(parameter)))
            .OrderBy(candidate => candidate.GetParameters().Any(TakesAny)).ThenBy(candidate => candidate.GetParameters().Length)
            .FirstOrDefault()
            ?? throw new HostFault("IVD9003", $"{type.Name} needs arguments and has no variant: declare one, 'public static {type.Name} Development => new(…);'.");
        return guard.Construct(type, () => constructor.Invoke([.. constructor.GetParameters().Select(parameter => TakesAny(parameter) ? Array.CreateInstance(parameter.ParameterType.GetElementType()!, 0) : parameter.DefaultValue)]));
    }

    // An array that is empty where nothing is given.
    private static bool TakesAny(ParameterInfo parameter) => parameter.ParameterType.IsArray && parameter.IsDefined(typeof(ParamArrayAttribute), inherit: false);

    private static RecordValue Limited(ReadingGuard guard, Type type, TimeSpan limit, Func<RecordValue> read)
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
        if (!thread.Join(limit))
        {
            throw new HostFault(
                "IVD9002",
                $"{type.Name}: reading '{guard.Current.Path}' takes longer than {limit.TotalSeconds:0} s (-p:IotVnetTimeLimit=… allows more).",
                guard.Current.Place);
        }

        failure?.Throw();
        return result!;
    }
}
