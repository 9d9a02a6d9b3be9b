using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>Where the code states a value of a set of the library (<c>Region</c>, <c>Role</c>), and the edits that state another one.</summary>
internal sealed class StatedValue
{
    private readonly FindingSite _site;
    private readonly string _type;
    private readonly string _factory;
    private readonly ExpressionSyntax _stated;
    private readonly (SyntaxNode Node, string Text)[] _wrong;

    private StatedValue(FindingSite site, string type, string factory, Func<string, bool> isWrong, ExpressionSyntax stated)
    {
        (_site, _type, _factory, _stated) = (site, type, factory, stated);
        var model = site.ModelOf(stated);
        _wrong = stated.DescendantNodesAndSelf()
            .Select(node => (Node: node, Text: TextOf(model, node)))
            .Where(part => part.Text is not null && isWrong(part.Text))
            .Select(part => (part.Node, part.Text!))
            .ToArray();
    }

    /// <summary>The value that is wrong, null where it is not written out.</summary>
    public string? Wrong => _wrong.Length == 0 ? null : _wrong[0].Text;

    /// <param name="site">The finding; its squiggle is under the value, or under the assignment, argument or body that states it.</param>
    /// <param name="type">Name of the set's type.</param>
    /// <param name="factory">Name of the type's method that makes a value from text.</param>
    /// <param name="isWrong">Says of a value's text whether it is one that the finding is about.</param>
    public static StatedValue? At(FindingSite site, string type, string factory, Func<string, bool> isWrong) =>
        Expression(site, type) is { } stated ? new StatedValue(site, type, factory, isWrong, stated) : null;

    /// <summary>How the library writes a value.</summary>
    public string Written(string value) =>
        LibraryNames.MemberOf(_site.Compilation, _type, value) is { } member ? $"{_type}.{member}" : $"{_type}.{_factory}(\"{value}\")";

    /// <summary>Edits that state another value. Of a choice (<c>stage == "prod" ? Region.A : Region.B</c>) only the wrong arm changes.</summary>
    public ImmutableArray<Edit> Change(string wanted)
    {
        if (_site.DocumentOf(_stated) is not { } document)
            return [];

        var value = LibraryNames.Value(_site.Compilation, _type, wanted, _factory);
        return (_wrong.Length == 0 ? [_stated] : _wrong.Select(part => part.Node))
            .Select(node => new Edit(document, node, wanted, current => value.WithTriviaFrom(current)))
            .ToImmutableArray();
    }

    private static ExpressionSyntax? Expression(FindingSite site, string type)
    {
        var stated = site.Node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right,
            ArgumentSyntax argument => argument.Expression,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
            PropertyDeclarationSyntax { Initializer: { } initializer } => initializer.Value,
            var node => node,
        };
        var model = site.ModelOf(stated);
        return stated.AncestorsAndSelf()
            .TakeWhile(node => node is not (BaseObjectCreationExpressionSyntax or WithExpressionSyntax or MemberDeclarationSyntax))
            .OfType<ExpressionSyntax>()
            .FirstOrDefault(node => LibraryNames.IsLibraryType(model.GetTypeInfo(node).Type, type));
    }

    // Region.EastUS, Region.Named("East US")
    private string? TextOf(SemanticModel model, SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax or IdentifierNameSyntax { Parent: not MemberAccessExpressionSyntax }
            when model.GetSymbolInfo(node).Symbol is IPropertySymbol { IsStatic: true } member => LibraryNames.ValueOf(member),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var argument }] }
            when LibraryNames.IsLibraryType(model.GetTypeInfo(node).Type, _type) => model.GetConstantValue(argument).Value as string,
        _ => null,
    };
}
