using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Apply.Results;

namespace IotVnetDsl.Host.Commands;

/// <summary>Shows progress as it happens: on the caller's thread, so that the order stays.</summary>
internal sealed class EventProgress(EventWriter events) : IProgress<ApplyEvent>
{
    public void Report(ApplyEvent value) => events.Show(ApplyText.Line(value));
}
