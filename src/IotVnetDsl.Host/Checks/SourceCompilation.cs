using System.Text;
using IotVnetDsl.Host.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Host.Checks;

/// <summary>The project's sources as its compiler sees them: options, severities of <c>.editorconfig</c> and <c>NoWarn</c> included.</summary>
internal static class SourceCompilation
{
    public static CSharpCompilation Of(HostRequest request)
    {
        var parse = new CSharpParseOptions(LanguageOf(request), DocumentationMode.None, preprocessorSymbols: request.All("define"));
        var trees = request.Sources.Where(File.Exists).Select(path => Parse(path, parse)).ToArray();
        var references = request.All("reference").Where(File.Exists).Select(path => MetadataReference.CreateFromFile(path));
        var configs = AnalyzerConfigSet.Create(request.All("analyzer-config").Where(File.Exists)
            .Select(path => AnalyzerConfig.Parse(SourceText.From(File.ReadAllText(path)), path)).ToArray());
        return CSharpCompilation.Create(request.ProjectName, trees, references, OptionsOf(request).WithSyntaxTreeOptionsProvider(new ConfiguredSeverities(configs)));
    }

    private static SyntaxTree Parse(string path, CSharpParseOptions options)
    {
        using var file = File.OpenRead(path);
        return CSharpSyntaxTree.ParseText(SourceText.From(file, Encoding.UTF8), options, path);
    }

    private static LanguageVersion LanguageOf(HostRequest request) =>
        request.Optional("lang-version") is { } text && LanguageVersionFacts.TryParse(text, out var version) ? version : LanguageVersion.Latest;

    private static CSharpCompilationOptions OptionsOf(HostRequest request)
    {
        var specific = new Dictionary<string, ReportDiagnostic>(StringComparer.OrdinalIgnoreCase);
        foreach (var id in request.Codes("warning-as-error"))
            specific[id] = ReportDiagnostic.Error;
        foreach (var id in request.Codes("warning-not-as-error"))
            specific[id] = ReportDiagnostic.Default;
        foreach (var id in request.Codes("no-warn"))
            specific[id] = ReportDiagnostic.Suppress;
        return new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            generalDiagnosticOption: request.IsOn("treat-warnings-as-errors") ? ReportDiagnostic.Error : ReportDiagnostic.Default,
            specificDiagnosticOptions: specific,
            nullableContextOptions: NullableOf(request),
            reportSuppressedDiagnostics: true);
    }

    private static NullableContextOptions NullableOf(HostRequest request) =>
        Enum.TryParse<NullableContextOptions>(request.Optional("nullable"), ignoreCase: true, out var nullable) ? nullable : NullableContextOptions.Disable;
}
