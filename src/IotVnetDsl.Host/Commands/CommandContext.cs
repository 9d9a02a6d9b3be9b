using IotVnetDsl.Host.Checks;
using IotVnetDsl.Host.Execution;
using IotVnetDsl.Host.Protocol;

namespace IotVnetDsl.Host.Commands;

/// <summary>What every command works with.</summary>
internal sealed class CommandContext
{
    public CommandContext(HostRequest request, EventWriter events)
    {
        Request = request;
        Events = events;
        Execution = new TopologyExecution(request, events);
        Checks = new TopologyChecks(request, events, Execution);
    }

    public HostRequest Request { get; }

    public EventWriter Events { get; }

    public TopologyExecution Execution { get; }

    public TopologyChecks Checks { get; }
}
