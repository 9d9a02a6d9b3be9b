using IotVnetDsl.CodeFixes.Access;
using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules.Access;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Reach.Names;
using Microsoft.CodeAnalysis.CodeRefactorings;

namespace IotVnetDsl.CodeFixes.Refactorings;

/// <summary>Declares a private endpoint of the resource, with its zones, in a network where it has none.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(PrivateEndpointRefactoring))]
[Shared]
public sealed class PrivateEndpointRefactoring : ResourceRefactoring
{
    private protected override IEnumerable<Proposal> Propose(ResourceSite site)
    {
        if (!site.IsAtHead || !PrivateLinks.Of(site.Resource.Type).Any())
            yield break;

        var model = site.Resource.Model;
        var joined = new HashSet<string>(
            model.Part<TopologyNames>().EndpointsOf(site.Resource).Select(endpoint => endpoint.Subnet.TargetPath).OfType<string>(), StringComparer.Ordinal);
        foreach (var subnet in EndpointSubnets.Of(model, site.Resource))
        {
            if (!joined.Any(network => subnet.StartsWith(network + "/Subnets[", StringComparison.Ordinal)) && EndpointDeclaration.Of(site, site.Resource.Path, subnet) is { } endpoint)
                yield return new Proposal($"Add a private endpoint with its zones in subnet '{endpoint.Subnet}' of {endpoint.Network}", $"endpoint:{subnet}", [endpoint.Edit]);
        }
    }
}
