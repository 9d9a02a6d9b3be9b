using IotVnetDsl.Host.Execution;
using IotVnetDsl.Host.Protocol;

namespace IotVnetDsl.Host.Commands;

/// <summary>What every command works with.</summary>
internal sealed record CommandContext(HostRequest Request, EventWriter Events)
{
    public TopologyExecution Execution { get; } = new(Request, Events);
}
