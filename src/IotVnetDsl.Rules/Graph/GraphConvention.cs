namespace IotVnetDsl.Rules.Graph;

/// <summary>The contract between the library and the two front ends, docs/graph-convention.md.</summary>
public static class GraphConvention
{
    /// <summary>Raised when a graph filled by the previous version would be misread.</summary>
    public const int Version = 1;
}
