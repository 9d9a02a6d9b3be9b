using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>Turns the graph's resources of one type into ARM's. Found without registration: a new one is a new file.</summary>
public abstract class GraphMapping
{
    /// <summary>Simple name of the library's record.</summary>
    public abstract string GraphType { get; }

    public abstract IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context);

    /// <summary>The collections of the node that the code sets.</summary>
    public virtual IEnumerable<DesiredCollection> Collections(GraphNode node, MappingContext context) => [];
}
