using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Usage;

/// <summary>IVD6003: declares the resource that is made where it is referred to, as one that others keep or as one of ours.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnreachedResourceFix))]
[Shared]
public sealed class UnreachedResourceFix : FindingFix
{
    public override ImmutableArray<string> FixableDiagnosticIds => ["IVD6003"];

    private protected override IEnumerable<Proposal> Propose(FindingSite site)
    {
        var model = site.ModelOf(site.Node);
        if (site.Node.FirstAncestorOrSelf<PropertyDeclarationSyntax>() is not { Parent: TypeDeclarationSyntax type } declaration
            || model.GetDeclaredSymbol(declaration) is not { IsStatic: false, ContainingType: var owner }
            || site.DocumentOf(type) is not { } document
            || site.Node.DescendantNodesAndSelf().OfType<ObjectCreationExpressionSyntax>().Where(made => IsResource(model.GetTypeInfo(made).Type)).ToArray() is not [var made]
            || !WrittenName.MeanTheSameIn(owner, made, model))
        {
            yield break;
        }

        var kind = model.GetTypeInfo(made).Type!.Name;
        var name = NameOf(made, model) + kind;
        if (owner.GetMembers(name).Length > 0)
            yield break;
        foreach (var (title, creation) in new[] { ("as one that others keep", Existing(made)), ("as one to be made", made) })
        {
            var written = Written((ObjectCreationExpressionSyntax)creation);
            var property = new DeclaredProperty(kind, name, written, Each: null, declaration.Identifier.ValueText, []);
            yield return new Proposal($"Declare {name} {title}", $"IVD6003:{title}",
            [
                new Edit(document, made, name, current => SyntaxFactory.IdentifierName(name).WithTriviaFrom(current)),
                new Edit(document, type, $"{kind}{written}", current => property.Insert((TypeDeclarationSyntax)current)),
            ]);
        }
    }

    // The type is the resource's kind and not a reference to one.
    private static bool IsResource(ITypeSymbol? type) =>
        type is not null && LibraryNames.IsLibraryType(type, type.Name) && type.BaseType.Lineage().Any(current => LibraryNames.IsLibraryType(current, "Resource"));

    private static string NameOf(ObjectCreationExpressionSyntax made, SemanticModel model) =>
        made.ArgumentList?.Arguments.FirstOrDefault() is { } first && model.GetConstantValue(first.Expression).Value is string name ? WrittenName.Pascal(name) : "";

    private static SyntaxNode Existing(ObjectCreationExpressionSyntax made) => MemberInitializer.Set(made, "Existing", Literals.True);

    private static string Written(ObjectCreationExpressionSyntax made) =>
        (made.ArgumentList?.ToString() ?? "()") + (made.Initializer is { } initializer ? " " + initializer.ToString() : "");
}
