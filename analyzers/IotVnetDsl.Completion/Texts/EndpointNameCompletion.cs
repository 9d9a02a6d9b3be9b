using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Completion.Code;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Completion.Texts;

/// <summary>Names of the hub's endpoints, where routes and enrichments name them.</summary>
[ExportCompletionProvider(nameof(EndpointNameCompletion), LanguageNames.CSharp)]
public sealed class EndpointNameCompletion : TextCompletion
{
    private const string BuiltIn = "events";

    private protected override IEnumerable<Offer> Offers(TextPlace place, CancellationToken cancellation)
    {
        if (place.Argument?.Parameter(place.Model) is not { } parameter || !NamesEndpoint(parameter))
            return [];

        var hubs = TopologyModels.Of(place.Model.Compilation, cancellation).Meant(MeantMember.Around(place.Literal, place.Model), "IotHub").OfType<IotHubView>();
        return hubs.SelectMany(hub => hub.Endpoints.Known)
            .Where(endpoint => endpoint.Name.Known is not null)
            .Select(endpoint => new Offer(endpoint.Name.Known!, endpoint.Self.Value is RecordValue written ? written.Type : ""))
            .Append(new Offer(BuiltIn, "the built-in endpoint"));
    }

    private static bool NamesEndpoint(IParameterSymbol parameter) => (parameter.ContainingType, parameter.Name) switch
    {
        ({ Name: "Route" } type, nameof(RouteView.Endpoint)) => LibraryNames.IsLibraryType(type, "Route"),
        ({ Name: "Enrichment" } type, nameof(EnrichmentView.Endpoints)) => LibraryNames.IsLibraryType(type, "Enrichment"),
        _ => false,
    };
}
