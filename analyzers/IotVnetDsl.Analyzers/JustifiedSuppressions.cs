using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Analysis;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace IotVnetDsl.Analyzers;

/// <summary>Who suppresses an error of ours says why: the plan shows it as a risk that was accepted. It looks at each file by itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JustifiedSuppressions : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule =
        FindingDiagnostic.Describe(new RuleDescriptor("IVD6007", "A suppression of an error without a justification", Severity.Error));

    // What editors write where a justification is to stand.
    private const string Pending = "<Pending>";

    private static readonly Lazy<ImmutableHashSet<string>> Errors = new(() =>
        [.. new IotVnetAnalyzer().SupportedDiagnostics.Where(rule => rule.DefaultSeverity == DiagnosticSeverity.Error).Select(rule => rule.Id)]);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSyntaxTreeAction(CheckDirectives);
        context.RegisterSyntaxNodeAction(CheckAttribute, SyntaxKind.Attribute);
    }

    private static void CheckDirectives(SyntaxTreeAnalysisContext context)
    {
        var root = context.Tree.GetRoot(context.CancellationToken);
        for (var directive = root.ContainsDirectives ? root.GetFirstDirective(IsDisabling) : null; directive is not null; directive = directive.GetNextDirective(IsDisabling))
        {
            var pragma = (PragmaWarningDirectiveTriviaSyntax)directive;
            if (pragma.EndOfDirectiveToken.LeadingTrivia.Concat(pragma.ErrorCodes.Last().GetTrailingTrivia()).Any(SaysWhy))
                continue;
            foreach (var code in pragma.ErrorCodes.Where(code => Errors.Value.Contains(code.ToString())))
                context.ReportDiagnostic(Diagnostic.Create(Rule, code.GetLocation(), $"{code} is an error, and nothing says why it is suppressed: write it behind the directive, after //"));
        }
    }

    private static bool IsDisabling(DirectiveTriviaSyntax directive) =>
        directive is PragmaWarningDirectiveTriviaSyntax { ErrorCodes.Count: > 0 } pragma && pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword);

    private static bool SaysWhy(SyntaxTrivia trivia) =>
        trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && trivia.ToString().TrimStart('/').Trim().Length > 0;

    private static void CheckAttribute(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        if (attribute is { ArgumentList.Arguments: var arguments }
            && attribute.Name.ToString().Split('.').Last() is "SuppressMessage" or "SuppressMessageAttribute"
            && arguments.Where(argument => argument.NameEquals is null).Skip(1).FirstOrDefault() is { } check
            // IVD4001, IVD4001:Title
            && context.SemanticModel.GetConstantValue(check.Expression, context.CancellationToken).Value is string id
            && Errors.Value.Contains(id.Split(':')[0].Trim())
            && !IsJustified(context, arguments))
        {
            context.ReportDiagnostic(Diagnostic.Create(Rule, attribute.GetLocation(), $"{id.Split(':')[0].Trim()} is an error, and nothing says why it is suppressed: set Justification"));
        }
    }

    private static bool IsJustified(SyntaxNodeAnalysisContext context, SeparatedSyntaxList<AttributeArgumentSyntax> arguments) =>
        arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == "Justification") is { } stated
        && context.SemanticModel.GetConstantValue(stated.Expression, context.CancellationToken).Value is string why
        && why.Trim() is not ("" or Pending);
}
