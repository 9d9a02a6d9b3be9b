namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>What ARM takes of a template. Source: Azure documentation, "Best practices for templates" (template limits), read November 2026.</summary>
internal static class TemplateLimits
{
    /// <summary>Resources of a template, those of inner templates not counted.</summary>
    public const int Resources = 800;

    /// <summary>Size of a template in bytes: 4 MB, of which some is left for what people add.</summary>
    public const int Bytes = 3_900_000;

    /// <summary>Characters of a deployment's name.</summary>
    public const int DeploymentName = 64;
}
