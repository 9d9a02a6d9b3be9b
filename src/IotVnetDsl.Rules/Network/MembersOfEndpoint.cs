using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Names;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Network;

/// <summary>Who chooses addresses of a private endpoint chooses one for each member of what it leads to.</summary>
internal sealed class MembersOfEndpoint : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD3037", "Fixed addresses for some members of a private endpoint only", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var endpoint in context.Each<PrivateEndpointView>().Where(endpoint => endpoint.Addresses.Any() == Answer.Yes))
        {
            if (endpoint.Target.Known is not { } target || TopologyNames.PartOf(endpoint) is not { } part
                || PrivateLinks.Find(target.Type, part)?.Members is not { IsEmpty: false } members)
            {
                continue;
            }

            var strangers = endpoint.Addresses.Known.Where(chosen => chosen.Member.Known is { } name && !members.Contains(name, StringComparer.OrdinalIgnoreCase)).ToArray();
            foreach (var stranger in strangers)
            {
                context.Report(
                    stranger.Member,
                    $"'{endpoint.Path}' chooses an address for '{stranger.Member.Known}', which is no member of {part}: it has {string.Join(" and ", members)}",
                    data: FindingData.Of((FindingData.Nearest, NearestName.Among(members, stranger.Member.Known!) ?? ""), (FindingData.Value, stranger.Member.Known!)));
            }

            var missing = members.Where(member => endpoint.Addresses.Any(chosen => chosen.Member.Is(member)) == Answer.No).ToArray();
            // One that is misspelt is not missing as well.
            if (strangers.Length == 0 && missing.Length > 0)
            {
                context.Report(
                    endpoint.Addresses,
                    $"'{endpoint.Path}' chooses no address for {string.Join(" and ", missing)}: Azure wants one for each member of {part} or none (PrivateEndpointIpConfigurationMissingMemberNamesRequiredByFps)");
            }
        }
    }
}
