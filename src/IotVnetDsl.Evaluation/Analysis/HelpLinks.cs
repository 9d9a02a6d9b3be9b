namespace IotVnetDsl.Evaluation.Analysis;

/// <summary>Where the pages of docs/diagnostics are read.</summary>
public static class HelpLinks
{
    private const string Pages = "https://github.com/IotVnetDsl/IotVnetDsl/blob/main/docs/diagnostics/";
    private const string Product = "IVD";

    /// <summary>The page of an id; null for one that is not the product's.</summary>
    public static string? For(string id) => id.StartsWith(Product, StringComparison.Ordinal) ? $"{Pages}{id}.md" : null;
}
