using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Usage;

/// <summary>IVD6001: declares a variant with a value for each argument, for people to put the right ones in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NeedsArgumentsFix))]
[Shared]
public sealed class NeedsArgumentsFix : CodeFixProvider
{
    private const string Variant = "Development";

    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD6001"];

    // Each topology has a variant of its own, whatever the others have.
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { Members: [var first, ..] } type
                && model.GetDeclaredSymbol(type, context.CancellationToken) is { } topology
                && topology.GetMembers(Variant).IsEmpty
                && Arguments(topology) is { } arguments)
            {
                var text = $"public static {type.Identifier.ValueText} {Variant} => new({arguments});";
                context.RegisterCodeFix(
                    CodeAction.Create($"Declare the variant {Variant}", _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(type, WithFirst(type, first, text)))), "IVD6001:variant"),
                    diagnostic);
            }
        }
    }

    private static TypeDeclarationSyntax WithFirst(TypeDeclarationSyntax type, MemberDeclarationSyntax first, string text)
    {
        var (lineBreak, indentation) = (SourceLayout.LineBreakOf(type), SourceLayout.IndentationOf(first));
        var variant = SyntaxFactory.ParseMemberDeclaration(text)!.WithLeadingTrivia(indentation).WithTrailingTrivia(lineBreak);
        // What is above the first member, comments of its own among it, stays with it.
        return type.WithMembers(type.Members.Replace(first, first.WithLeadingTrivia(first.GetLeadingTrivia().Insert(0, lineBreak))).Insert(0, variant));
    }

    // Null where a value is not for us to make up.
    private static string? Arguments(INamedTypeSymbol topology)
    {
        var constructor = topology.InstanceConstructors
            .Where(candidate => candidate.DeclaredAccessibility == Accessibility.Public && candidate.Parameters.Length > 0)
            .OrderBy(candidate => candidate.Parameters.Length)
            .FirstOrDefault();
        string?[] values = [.. constructor?.Parameters.Where(parameter => !parameter.IsOptional && !parameter.IsParams).Select(ValueFor) ?? [null]];
        return values.Contains(null) ? null : string.Join(", ", values);
    }

    private static string? ValueFor(IParameterSymbol parameter) => parameter.Type switch
    {
        { SpecialType: SpecialType.System_String } => "\"dev\"",
        { SpecialType: SpecialType.System_Boolean } => "false",
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt32 } => "1",
        INamedTypeSymbol { TypeKind: TypeKind.Enum } type when type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue) is { } first =>
            $"{type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.{first.Name}",
        _ => null,
    };
}
