using System.Text.RegularExpressions;
using IotVnetDsl.TestSupport;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Analyzers.Tests;

/// <summary>The catalogue of diagnostics that the project is built by, and what the compiler shows: the same ids, severities and fixes, or a reason.</summary>
public class CatalogueTests
{
    private static readonly string Catalogue = RepositoryRoot.Combine("..", "shared", "rules.md");

    // By id: what is otherwise, and why. The second part of the catalogue changes its first.
    private static readonly Dictionary<string, string> Deviations = new(StringComparer.Ordinal)
    {
        ["IVD3021"] = "Error: since 28 November a security group on GatewaySubnet is known to be refused; a route table stays a warning, by the finding",
        ["IVD4024"] = "Suggestion, without a fix: since 28 November for namespaces only, whose documentation is divided; there is nothing that is surely better",
        ["IVD6003"] = "Error: no plan can say what the id of such a resource is, so it does surely not work",
    };

    private static readonly Dictionary<string, DiagnosticDescriptor> Descriptors = new IotVnetAnalyzer().SupportedDiagnostics
        .Concat(new JustifiedSuppressions().SupportedDiagnostics)
        .ToDictionary(descriptor => descriptor.Id, StringComparer.Ordinal);

    [Fact]
    public void Each_diagnostic_is_there_with_its_severity_its_page_and_its_fix_or_a_reason()
    {
        Assert.SkipUnless(File.Exists(Catalogue), $"{Catalogue} is not there");

        // What planning and deployment say is no rule.
        var deviating = Rows().Where(row => !row.Id.StartsWith("IVD9", StringComparison.Ordinal)).Where(row => Deviation(row) is not null).ToDictionary(row => row.Id, Deviation);

        Assert.Equal(Deviations.Keys.Order(StringComparer.Ordinal), deviating.Keys.Order(StringComparer.Ordinal));
    }

    private static IEnumerable<(string Id, string Severity, bool WantsFix)> Rows() => File.ReadLines(Catalogue)
        .Select(line => Regex.Match(line, @"^\| (?<id>IVD[0-9]{4}) \| (?<severity>[EWS])(, off)? \|.*\|(?<fix>[^|]*)\|\s*$"))
        .Where(row => row.Success)
        .Select(row => (row.Groups["id"].Value, row.Groups["severity"].Value, row.Groups["fix"].Value.Trim().Length > 0));

    private static string? Deviation((string Id, string Severity, bool WantsFix) row)
    {
        if (!Descriptors.TryGetValue(row.Id, out var descriptor))
            return "is not there";
        var page = File.ReadAllText(RepositoryRoot.Combine("docs", "diagnostics", row.Id + ".md"));
        return SeverityOf(row.Severity) != descriptor.DefaultSeverity ? $"is {descriptor.DefaultSeverity}"
            : row.WantsFix && page.Contains("There is no code fix.", StringComparison.Ordinal) ? "has no fix"
            : null;
    }

    private static DiagnosticSeverity SeverityOf(string letter) => letter switch
    {
        "E" => DiagnosticSeverity.Error,
        "W" => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
