namespace IotVnetDsl.Evaluation.Analysis;

/// <summary>Names of <c>Diagnostic.Properties</c>, beside those of the finding's own data.</summary>
public static class FindingProperties
{
    /// <summary>Logical path of the resource.</summary>
    public const string Path = "Path";

    /// <summary>Members from the resource on.</summary>
    public const string PropertyPath = "PropertyPath";

    /// <summary>Name of the topology's type.</summary>
    public const string Topology = "Topology";

    /// <summary>Names of the variants in which it holds, parted by commas; empty where the topology has none.</summary>
    public const string Variants = "Variants";
}
