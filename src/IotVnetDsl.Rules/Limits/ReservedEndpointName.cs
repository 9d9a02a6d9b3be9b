using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Limits;

/// <summary>A routing endpoint has a name that is not one of Azure's own.</summary>
internal sealed class ReservedEndpointName : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5007", "A reserved endpoint name", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            foreach (var endpoint in hub.Endpoints.Known)
            {
                if (endpoint.Name.Known is { } name && ReservedEndpoint.Is(name))
                {
                    context.Report(
                        endpoint.Name,
                        $"Endpoint '{name}' of '{hub.Path}' has the name of an endpoint of Azure's own: choose another",
                        data: FindingData.Of((FindingData.Nearest, $"{name.TrimStart('$')}-endpoint")));
                }
            }
        }
    }
}
