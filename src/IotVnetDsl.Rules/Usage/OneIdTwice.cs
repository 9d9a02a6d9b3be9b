namespace IotVnetDsl.Rules.Usage;

/// <summary>A resource of Azure is declared once; equal declarations are one, unequal ones contradict each other.</summary>
internal sealed class OneIdTwice : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD6004", "Two unequal resources with one Azure id", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var resource in context.Each())
        {
            if (resource.Name.Known is { } name && context.Topology.Part<IdClaims>().FirstWithIdOf(resource) is { } first && first != resource)
                context.Report(resource.Name, $"'{first.Path}' and '{resource.Path}' are one resource in Azure, {resource.Type} '{name}', and say different things of it: declare it once, or give one another name");
        }
    }
}
