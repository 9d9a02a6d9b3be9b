namespace IotVnetDsl.Evaluation.Analysis;

/// <summary>Where the pages of docs/diagnostics are read.</summary>
public static class HelpLinks
{
    private const string Pages = "https://github.com/IotVnetDsl/IotVnetDsl/blob/main/docs/diagnostics/";

    public static string For(string id) => $"{Pages}{id}.md";
}
