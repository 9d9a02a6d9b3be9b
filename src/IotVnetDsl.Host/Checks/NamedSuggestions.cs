using System.Text.RegularExpressions;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Rules;

namespace IotVnetDsl.Host.Checks;

/// <summary>
/// Which suggestions the project speaks of: it may raise one, or suppress it with a justification that the plan shows. What it does not speak of
/// only the editor shows, so that no compiler is needed to see what becomes of it.
/// </summary>
internal sealed partial class NamedSuggestions
{
    // They speak of findings without naming them.
    private static readonly string[] Blanket = ["pragma", "dotnet_analyzer_diagnostic"];

    private readonly HostRequest _request;
    private readonly Lazy<HashSet<string>> _named;

    public NamedSuggestions(HostRequest request) => (_request, _named) = (request, new(ReadNamed));

    /// <summary>False where the plan would not show the finding, whatever its place.</summary>
    public bool Concern(Finding finding) =>
        finding.Severity > Severity.Suggestion || !finding.Id.StartsWith("IVD", StringComparison.Ordinal) || _named.Value.Overlaps([finding.Id, .. Blanket]);

    private HashSet<string> ReadNamed() => new(
    [
        .. _request.Codes("warning-as-error"),
        .. _request.Sources.Concat(_request.All("analyzer-config")).Where(File.Exists).SelectMany(file => Named().Matches(File.ReadAllText(file))).Select(match => match.Value),
    ], StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"IVD[0-9]{4}|pragma|dotnet_analyzer_diagnostic", RegexOptions.IgnoreCase)]
    private static partial Regex Named();
}
