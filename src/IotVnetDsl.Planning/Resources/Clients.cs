using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A client says who connects; nothing in Azure is made of it.</summary>
internal sealed class Clients : GraphMapping
{
    public override string GraphType => "Client";

    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context) => [];
}
