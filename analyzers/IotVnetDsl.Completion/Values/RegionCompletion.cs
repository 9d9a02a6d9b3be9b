using IotVnetDsl.CodeFixes.Editing;

namespace IotVnetDsl.Completion.Values;

/// <summary>Regions, with what hubs have in them.</summary>
[ExportCompletionProvider(nameof(RegionCompletion), LanguageNames.CSharp)]
public sealed class RegionCompletion : ValueCompletion
{
    private protected override string Set => "Region";

    private protected override IEnumerable<Offer> Offers(ValuePlace place, CancellationToken cancellation) =>
        from region in RegionOffers.Of(place.Project, cancellation)
        let member = LibraryNames.MemberOf(place.Model.Compilation, "Region", region.Name)
        where member is not null
        select new Offer(member, region.Note);
}
