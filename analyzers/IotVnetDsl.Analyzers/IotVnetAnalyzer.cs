using IotVnetDsl.Evaluation.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Analyzers;

/// <summary>The product's rules, live in the editor and in every build.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IotVnetAnalyzer : TopologyAnalyzer
{
    internal override bool IsProduct => true;
}
