using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Rules.Network;

/// <summary>Security groups let clients pass to what they use, and routes lead them there.</summary>
internal sealed class PassingClient : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3032", "A security group or a route keeps a client from what it uses", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var way in context.Topology.Part<TopologyWays>().OfClients)
        {
            // Uploads have a rule of their own.
            if (way is { OfClient: { UploadOf: null } use, Holds: Answer.No, Broken: { Kind: StepKind.Traffic } broken })
                context.Report(use.Place, $"'{use.Client.Path}' does not get to '{use.To}': {broken.Words}");
        }
    }
}
