using System.Reflection;
using System.Runtime.Loader;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Host.Execution;

/// <summary>
/// Builds topologies once more, one after another, while others use what was read of them. Where the code has static fields, in a load context of
/// its own: what one was given by chance is given anew.
/// </summary>
internal sealed class RebuiltTopologies(HostRequest request, EventWriter events, SourceFiles sources)
{
    private readonly StaticState _state = new();
    private Assembly? _twin;
    private Task _last = Task.CompletedTask;

    /// <summary>Begins when those that were asked for before have been read.</summary>
    public Task<RecordValue> Read(Type type, PropertyInfo? variant)
    {
        var read = _last.ContinueWith(_ => ReadNow(type, variant), TaskScheduler.Default);
        _last = read;
        return read;
    }

    /// <summary>Waits until nothing of the user's runs any more.</summary>
    public void Wait() => Task.WhenAny(_last).Wait();

    private RecordValue ReadNow(Type type, PropertyInfo? variant)
    {
        if (_twin is null && _state.IsKeptIn(AssemblyLoadContext.GetLoadContext(type.Assembly)!))
            _twin = TopologyLoadContext.Load(request, type.Assembly);
        var twin = _twin is null ? type : _twin.GetType(type.FullName!, throwOnError: true)!;
        var read = TopologyReading.Of(
            twin, variant is null ? null : twin.GetProperty(variant.Name, BindingFlags.Public | BindingFlags.Static), request, events, sources);
        events.ForgetLastWords();
        return read;
    }
}
