using IotVnetDsl.Evaluation.Analysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace CompanyRules;

/// <summary>Brings the rules of this assembly to the compiler and the editor.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CompanyAnalyzer : TopologyAnalyzer;
