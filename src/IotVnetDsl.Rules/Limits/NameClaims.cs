using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views;

namespace IotVnetDsl.Rules.Limits;

/// <summary>Which resource is the first to claim a name that is unique in all of Azure; asked once per name, however many claim it.</summary>
internal sealed class NameClaims : ModelPart
{
    private readonly Derived<(string Domain, string Name), NameClaim> _firsts;

    public NameClaims(TopologyModel model) : base(model) => _firsts = new(model, First);

    /// <summary>The types whose names are unique in all of Azure, each with the domain in which they are.</summary>
    public static IEnumerable<(string Type, string Domain)> TypesIn(TopologyModel model) =>
        PublicServices.Types.Select(type => (type.Type, type.Domain(model.Cloud ?? Clouds.Public)));

    public NameClaim FirstOf(NameClaim claim) => _firsts[claim.Key];

    private NameClaim First((string Domain, string Name) key) => TypesIn(Model).Where(type => type.Domain == key.Domain)
        .SelectMany(type => Model.Named(type.Type, key.Name)).OrderBy(resource => resource.Path, StringComparer.Ordinal)
        .Select(resource => NameClaim.Of(resource, key.Domain)).OfType<NameClaim>().First();
}
