using System.Diagnostics;
using System.Reflection;
using IotVnetDsl.Host.Protocol;

namespace IotVnetDsl.Host.Execution;

/// <summary>
/// Stands around everything that runs the user's code: says beforehand what the process's death would mean, and turns what it throws into
/// one line at the line that threw.
/// </summary>
internal sealed class ReadingGuard(string subject, EventWriter events, SourceFiles sources)
{
    private const int DeepestNesting = 100;

    private readonly Stack<object> _containers = new();
    private readonly Stack<string> _path = new();
    private readonly Dictionary<PropertyInfo, (bool IsUsers, FilePlace? Place)> _properties = [];

    /// <summary>The property that is being read, for a time limit that runs out.</summary>
    public (string Path, FilePlace? Place) Current { get; private set; } = ("", null);

    public IDisposable Enter(object container)
    {
        _containers.Push(container);
        return new Leave(_containers);
    }

    /// <summary>Reads a property of a record (none where it is static), and what its value holds.</summary>
    public T Run<T>(PropertyInfo property, object? record, Func<PropertyInfo, object?, T> read)
    {
        if (_containers.Count > DeepestNesting)
            throw new HostFault("IVD9002", $"{subject}: '{Path}' is nested more than {DeepestNesting} deep; does it contain itself?", sources.GetterOf(property));
        if (!_properties.TryGetValue(property, out var known))
        {
            var isUsers = !LibraryTypes.IsLibrarys(property.DeclaringType!);
            _properties.Add(property, known = (isUsers, isUsers ? sources.GetterOf(property) : null));
        }

        return Run(property.Name, known.IsUsers, known.Place, (Property: property, Record: record, Read: read), static of => of.Read(of.Property, of.Record));
    }

    /// <summary>What was read of a record of the library, and cannot be missing.</summary>
    public HostFault IsNull(PropertyInfo property) =>
        new("IVD9002", $"{subject}: '{Path}/{property.Name}' is null, and no {property.ReflectedType!.Name} can be without it.", Current.Place);

    /// <summary>Makes an object of the user's.</summary>
    public T Construct<T>(Type type, Func<T> construct) => Run("new", !LibraryTypes.IsLibrarys(type), null, construct, static construct => construct());

    // Thousands of properties are read: nothing is made for each.
    private T Run<T, TState>(string name, bool isUsers, FilePlace? place, TState state, Func<TState, T> read)
    {
        _path.Push(name);
        try
        {
            if (isUsers)
                Announce(place);
            var result = read(state);
            _path.Pop();
            return result;
        }
        catch (Exception exception) when (exception is not HostFault)
        {
            throw Fault(exception, place);
        }
    }

    private string Path => string.Join('/', _path.Reverse());

    private void Announce(FilePlace? place)
    {
        Current = (Path, place);
        events.LastWords(
            "IVD9002",
            $"{subject}: reading '{Path}' ended the process: it calls itself without end, or ends the process itself.",
            Current.Place);
    }

    private HostFault Fault(Exception thrown, FilePlace? place)
    {
        while (thrown is TypeInitializationException or TargetInvocationException && thrown.InnerException is { } inner)
            thrown = inner;
        return new HostFault(
            "IVD9002",
            $"{subject}: reading '{Path}' threw {thrown.GetType().Name}: {MessageOf(thrown)}",
            PlaceOf(thrown) ?? place);
    }

    // The message is the user's code too.
    private static string MessageOf(Exception thrown)
    {
        try
        {
            return (thrown.Message ?? "").ReplaceLineEndings(" ");
        }
#pragma warning disable CA1031 // Whatever it throws, the exception itself is what is to be reported.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return $"its message threw {exception.GetType().Name}";
        }
    }

    private FilePlace? PlaceOf(Exception thrown) => new StackTrace(thrown, fNeedFileInfo: true).GetFrames()
        .Where(frame => frame.GetFileName() is { Length: > 0 } && frame.GetMethod()?.DeclaringType?.Assembly != typeof(ReadingGuard).Assembly)
        .Select(frame => new FilePlace(sources.Resolve(frame.GetFileName()!), frame.GetFileLineNumber()))
        .FirstOrDefault();

    private sealed class Leave(Stack<object> containers) : IDisposable
    {
        public void Dispose() => containers.Pop();
    }
}
