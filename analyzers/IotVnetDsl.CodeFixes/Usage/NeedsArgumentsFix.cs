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

    // Each topology has a variant of its own, whatever the others have; one that has none to be made up is in nobody's way.
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await DeclareAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await DeclareAsync(context.Document, [diagnostic], context.CancellationToken).ConfigureAwait(false) is { } declared)
                context.RegisterCodeFix(CodeAction.Create($"Declare the variant {Variant}", _ => Task.FromResult(declared), "IVD6001:variant"), diagnostic);
        }
    }

    // Null where there is none that could be declared.
    private static async Task<Document?> DeclareAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
            return null;

        var variants = new Dictionary<TypeDeclarationSyntax, string>();
        foreach (var diagnostic in diagnostics)
        {
            if (root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is { Members: [_, ..] } type
                && model.GetDeclaredSymbol(type, cancellation) is { } topology
                && topology.GetMembers(Variant).IsEmpty
                && Arguments(topology) is { } arguments)
            {
                variants[type] = $"public static {type.Identifier.ValueText} {Variant} => new({arguments});";
            }
        }

        return variants.Count == 0 ? null : document.WithSyntaxRoot(root.ReplaceNodes(variants.Keys, (type, current) => WithFirst(current, current.Members[0], variants[type])));
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
