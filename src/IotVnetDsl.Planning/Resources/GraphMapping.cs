using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>Turns the graph's resources of one type into ARM's. Found without registration: a new one is a new file.</summary>
public abstract class GraphMapping
{
    /// <summary>Simple name of the library's record.</summary>
    public abstract string GraphType { get; }

    /// <summary>Whether it makes something of a resource of its type; where two types of ARM share one of the library, one of them does.</summary>
    public virtual bool Maps(GraphNode node) => true;

    public abstract IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context);

    /// <summary>The collections of the node that the code sets.</summary>
    public virtual IEnumerable<DesiredCollection> Collections(GraphNode node, MappingContext context) => [];
}
