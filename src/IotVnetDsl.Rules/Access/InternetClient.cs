using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;

namespace IotVnetDsl.Rules.Access;

/// <summary>A client that comes over the internet finds a door that lets it in.</summary>
internal sealed class InternetClient : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4025", "A client on the internet, and what it uses does not let it in", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var way in context.Topology.Part<TopologyWays>().OfClients)
        {
            // Uploads have a rule of their own.
            if (way is { OfClient: { UploadOf: null } use, Holds: Answer.No, Broken: { } broken } && use.Client.Location.Kind.Known == LocationKind.Internet)
            {
                context.Report(
                    use.Place,
                    $"'{use.Client.Path}' comes over the internet and does not get into '{use.To}': {broken.Words}; "
                        + "let its addresses in, or let it come by a private endpoint");
            }
        }
    }
}
