using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>
/// A cloud of Azure, by the name that Azure's own tools give it (<c>az cloud list</c>). Each has its own Azure Resource Manager, sign-in, regions,
/// names of hosts and of private DNS zones; nothing is shared between them.
/// </summary>
/// <remarks>Source: Azure documentation, "Azure cloud management", as of November 2026.</remarks>
public sealed record Cloud
{
    private Cloud(string name) => Name = name;

    /// <summary>Azure's name of it (<c>AzureUSGovernment</c>).</summary>
    public string Name { get; init; }

    /// <summary>The public cloud (<c>AzureCloud</c>).</summary>
    [GraphValue("AzureCloud")]
    public static Cloud AzureCloud { get; } = new("AzureCloud");

    /// <summary>Azure Government, of the United States (<c>AzureUSGovernment</c>).</summary>
    [GraphValue("AzureUSGovernment")]
    public static Cloud AzureUSGovernment { get; } = new("AzureUSGovernment");

    /// <summary>Azure operated by 21Vianet, in China (<c>AzureChinaCloud</c>).</summary>
    [GraphValue("AzureChinaCloud")]
    public static Cloud AzureChinaCloud { get; } = new("AzureChinaCloud");
}
