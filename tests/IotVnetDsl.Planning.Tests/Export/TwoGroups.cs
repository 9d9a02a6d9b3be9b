namespace IotVnetDsl.Planning.Tests.Export;

/// <summary>The network team's group, and in it the endpoint of a hub that lives elsewhere.</summary>
internal sealed record TwoGroups : Plant
{
    public ResourceGroup Shared => new("rg-network", IotVnetDsl.Region.EastUS);

    public override VirtualNetwork Network => base.Network with { ResourceGroup = Shared };

    public override PrivateEndpoint? HubEndpoint => base.HubEndpoint! with { ResourceGroup = Shared };
}
