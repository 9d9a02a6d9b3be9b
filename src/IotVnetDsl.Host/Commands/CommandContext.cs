using IotVnetDsl.Host.Checks;
using IotVnetDsl.Host.Execution;
using IotVnetDsl.Host.Protocol;

namespace IotVnetDsl.Host.Commands;

/// <summary>What every command works with.</summary>
internal sealed class CommandContext(HostRequest request, EventWriter events)
{
    public HostRequest Request { get; } = request;

    public EventWriter Events { get; } = events;

    public TopologyExecution Execution { get; } = new(request, events);

    public TopologyChecks Checks { get; } = new(request, events);
}
