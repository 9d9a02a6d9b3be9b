using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Completion.Values;

namespace IotVnetDsl.Completion.Texts;

/// <summary>Names of the cloud's regions, where a text becomes a region.</summary>
[ExportCompletionProvider(nameof(RegionNameCompletion), LanguageNames.CSharp)]
public sealed class RegionNameCompletion : TextCompletion
{
    private protected override IEnumerable<Offer> Offers(TextPlace place, CancellationToken cancellation)
    {
        var isRegion = LibraryNames.IsLibraryType(place.Model.GetTypeInfo(place.Literal, cancellation).ConvertedType, "Region")
            || (place.Argument?.Method(place.Model) is { IsStatic: true, ContainingType: var type } && LibraryNames.IsLibraryType(type, "Region"));
        return isRegion ? RegionOffers.Of(place.Project, cancellation).Select(region => new Offer(region.Name, region.Note)) : [];
    }
}
