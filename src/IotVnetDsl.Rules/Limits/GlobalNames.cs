namespace IotVnetDsl.Rules.Limits;

/// <summary>A name that is unique in all of Azure is claimed once, by one resource of one variant.</summary>
internal sealed class GlobalNames : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD5002", "Two resources, or two variants, claim one globally unique name", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var (type, domain) in NameClaims.TypesIn(context.Topology))
        {
            foreach (var claim in context.EachOf(type).Select(resource => NameClaim.Of(resource, domain)).OfType<NameClaim>())
            {
                var first = context.Topology.Part<NameClaims>().FirstOf(claim);
                // One id twice has a rule of its own. What exists already has its name, and nobody else gets it.
                if (first.Resource != claim.Resource && (claim.IsMade || first.IsMade) && (claim.IsElsewhere(first) || claim.Resource.Type != first.Resource.Type))
                    context.Report(claim.Resource.Name, $"'{claim.Resource.Path}' and '{first.Resource.Path}' are both named '{claim.Resource.Name.Known}' under {domain}, where a name is unique in all of Azure");
            }
        }
    }

    public override void CheckVariants(IReadOnlyList<RuleContext> variants)
    {
        var claims = new Dictionary<(string Domain, string Name), (NameClaim Claim, RuleContext Variant)>();
        foreach (var variant in variants)
        {
            foreach (var claim in Claims(variant).Where(claim => claim.IsMade))
            {
                if (!claims.TryGetValue(claim.Key, out var first))
                {
                    claims.Add(claim.Key, (claim, variant));
                }
                else if (first.Variant != variant && claim.IsElsewhere(first.Claim))
                {
                    variant.Report(
                        claim.Resource.Name,
                        $"'{claim.Resource.Path}' is named '{claim.Resource.Name.Known}' in variant {variant.Topology.Variant} as in variant {first.Variant.Topology.Variant}, in another "
                            + $"resource group or subscription: a name under {claim.Key.Domain} is unique in all of Azure");
                }
            }
        }
    }

    private static IEnumerable<NameClaim> Claims(RuleContext context) => NameClaims.TypesIn(context.Topology)
        .SelectMany(type => context.Topology.AllOf(type.Type).Select(resource => NameClaim.Of(resource, type.Domain))).OfType<NameClaim>()
        .OrderBy(claim => claim.Resource.Path, StringComparer.Ordinal);
}
