using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Messages;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Access;

/// <summary>An enrichment adds to messages on their way to endpoints that its hub has.</summary>
internal sealed class EnrichedEndpoint : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD4028", "An enrichment names no endpoint of the hub", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            foreach (var enrichment in hub.Enrichments.Known)
            {
                if (enrichment.Endpoints.IsSet().And(enrichment.Endpoints.Any().Not()) == Answer.Yes)
                    context.Report(enrichment.Endpoints, $"Enrichment '{enrichment.Key.Known}' of '{hub.Path}' names no endpoint: Azure wants at least one");
                foreach (var endpoint in enrichment.Endpoints.Known)
                {
                    if (endpoint.Known is { } name && RoutedEndpoint.IsBuiltIn(name).ToAnswer().Or(hub.Endpoints.Any(own => own.Name.Is(name))) == Answer.No)
                        Report(context, hub, enrichment, endpoint, name);
                }
            }
        }
    }

    private static void Report(RuleContext context, IotHubView hub, EnrichmentView enrichment, TextProperty endpoint, string name)
    {
        var names = hub.Endpoints.Known.Select(own => own.Name.Known).OfType<string>().Append(RoutedEndpoint.BuiltIn).ToArray();
        context.Report(
            endpoint,
            $"Enrichment '{enrichment.Key.Known}' of '{hub.Path}' is for endpoint '{name}', which the hub does not have; it has {Listing.Of(names)}",
            data: FindingData.Of((FindingData.Nearest, NearestName.Among(names, name) ?? "")));
    }
}
