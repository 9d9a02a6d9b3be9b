using IotVnetDsl.CodeFixes.Editing;
using IotVnetDsl.Rules;

namespace IotVnetDsl.CodeFixes.Access;

/// <summary>Declares a private endpoint of what nobody reaches, or a client does not, one choice per subnet that can hold it.</summary>
public abstract class PrivateEndpointFix : FindingFix
{
    private protected sealed override IEnumerable<Proposal> Propose(FindingSite site)
    {
        foreach (var path in site.Data(FindingData.Subnets)?.Split([','], StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            if (EndpointDeclaration.Of(site, site.Data(FindingData.Target) ?? site.Path, path) is { } endpoint)
                yield return new Proposal($"Add a private endpoint in subnet '{endpoint.Subnet}' of {endpoint.Network}", $"private-endpoint:{path}", [endpoint.Edit]);
        }
    }
}
