using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;

namespace CompanyRules;

/// <summary>Data stays in the regions that the company has agreed to.</summary>
public sealed class OurRegions : Rule
{
    private static readonly string[] Agreed = ["westeurope", "northeurope"];

    public override RuleDescriptor Descriptor { get; } =
        new("ACME003", "A region that the company does not use", Severity.Warning) { HelpLink = "https://wiki.example.com/azure/regions" };

    public override void Check(RuleContext context)
    {
        foreach (var resource in context.Each())
        {
            // A region is stated by the resource, its module or the topology: what is wrong is said there, once for all that it is the region of.
            if (resource.Placement.Region.Text() is { } region && resource.RegionPlace is { } place && !Agreed.Contains(RegionName.Canonical(region)))
                context.Report(place, $"'{region}' is none of the company's regions ({string.Join(", ", Agreed)})");
        }
    }
}
