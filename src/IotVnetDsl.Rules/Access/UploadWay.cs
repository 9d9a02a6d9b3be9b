using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Rules.Access;

/// <summary>Devices put their files into the upload account themselves: they have a way to it of their own.</summary>
internal sealed class UploadWay : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4007", "Devices have no way to the account that they upload files to", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var way in context.Topology.Part<TopologyWays>().OfClients)
        {
            // Who may say as well that it uses the account is told about that.
            if (way is { OfClient: { UploadOf: { } hub, Client.Uses.MayHoldMore: false } use, Holds: Answer.No, Broken: { } broken })
            {
                context.Report(
                    use.Place,
                    $"'{use.Client.Path}' has no way to '{use.Target.Path}', where devices of '{hub.Path}' put their files themselves: {broken.Words}; "
                        + "the exception for trusted services is the hub's alone");
            }
        }
    }
}
