using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Views.PrivateEndpoints;

namespace IotVnetDsl.Rules.Network;

/// <summary>A private endpoint connects to something that its target has.</summary>
internal sealed class SubResourceOfTarget : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD3008", "The private endpoint's target has no such sub-resource", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var endpoint in context.Each<PrivateEndpointView>())
        {
            if (endpoint.Target.Known is not { } target)
                continue;

            var names = PrivateLinks.Of(target.Type).OrderByDescending(subResource => subResource.IsUsual).Select(subResource => subResource.Name).Distinct().ToArray();
            if (names.Length == 0)
            {
                context.Report(endpoint.Target, $"'{endpoint.Path}' leads to a {target.Type}, and Azure has no private links to one");
            }
            else if (endpoint.SubResource.Name.Known is { } name && PrivateLinks.Find(target.Type, name) is null)
            {
                context.Report(
                    endpoint.SubResource,
                    $"'{endpoint.Path}' leads to sub-resource '{name}', which '{target.Path ?? target.Type}' does not have; it has {string.Join(", ", names)}",
                    data: FindingData.Of((FindingData.SubResources, string.Join(",", names))));
            }
        }
    }
}
