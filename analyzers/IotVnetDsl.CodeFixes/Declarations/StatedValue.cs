using System.Collections.Immutable;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>
/// Where the code states a value of a closed set of the library (<c>Region</c>, <c>Role</c>), and the edits that state another one.
/// The set's type, the member of resources that holds it, and its factory for values without a name of their own are called by convention.
/// </summary>
/// <param name="site">The finding.</param>
/// <param name="type">Name of the set's type and of the member.</param>
/// <param name="factory">Name of the method that makes a value of the set from text.</param>
/// <param name="isWrong">Says of a value's text whether it is the one that the finding is about.</param>
internal sealed class StatedValue(FindingSite site, string type, string factory, Func<string, bool> isWrong)
{
    /// <summary>How the library writes a value.</summary>
    public string Written(string value) =>
        LibraryNames.MemberOf(site.Model.Compilation, type, value) is { } member ? $"{type}.{member}" : $"{type}.{factory}(\"{value}\")";

    public ImmutableArray<Edit> Change(string wanted)
    {
        var value = LibraryNames.Value(site.Model.Compilation, type, wanted, factory);
        if (AtSquiggle() is { } expression)
            return Replace(expression, wanted, value);

        if (Topologies.Resolve(site, site.Path) is not { } path
            || CreationSearch.Find(site, path.Declares.Name, type) is not { } creation
            || site.DocumentOf(creation) is not { } document)
        {
            return [];
        }

        return InCreation(creation) is { } stated
            ? Replace(stated, wanted, value)
            : [new Edit(document, creation, wanted, current => MemberInitializer.Set(current, type, value))];
    }

    private ImmutableArray<Edit> Replace(ExpressionSyntax expression, string wanted, ExpressionSyntax value)
    {
        if (site.DocumentOf(expression) is not { } document)
            return [];

        // Of a choice (stage == "prod" ? Region.A : Region.B) only the arm that is wrong changes.
        var model = site.ModelOf(expression);
        var wrong = expression.DescendantNodesAndSelf().Where(node => TextOf(model, node) is { } text && isWrong(text)).ToArray();
        return (wrong.Length == 0 ? [expression] : wrong)
            .Select(node => new Edit(document, node, wanted, current => value.WithTriviaFrom(current)))
            .ToImmutableArray();
    }

    // The squiggle is under the value, or under the assignment, argument or body that states it.
    private ExpressionSyntax? AtSquiggle()
    {
        var stated = site.Node switch
        {
            AssignmentExpressionSyntax assignment => assignment.Right,
            IdentifierNameSyntax { Parent: AssignmentExpressionSyntax assignment } name when assignment.Left == name => assignment.Right,
            ArgumentSyntax argument => argument.Expression,
            ArrowExpressionClauseSyntax arrow => arrow.Expression,
            var node => node,
        };
        return stated.AncestorsAndSelf()
            .TakeWhile(node => node is not (BaseObjectCreationExpressionSyntax or WithExpressionSyntax or MemberDeclarationSyntax))
            .OfType<ExpressionSyntax>()
            .FirstOrDefault(node => IsOfType(site.Model, node));
    }

    private ExpressionSyntax? InCreation(SyntaxNode creation) =>
        MemberInitializer.Assignment(creation, type)?.Right
        ?? (creation as BaseObjectCreationExpressionSyntax)?.ArgumentList?.Arguments
            .Select(argument => argument.Expression)
            .FirstOrDefault(argument => IsOfType(site.ModelOf(argument), argument));

    private bool IsOfType(SemanticModel model, ExpressionSyntax node) => LibraryNames.IsLibraryType(model.GetTypeInfo(node).Type, type);

    // Region.EastUS, Region.Named("East US")
    private string? TextOf(SemanticModel model, SyntaxNode node) => node switch
    {
        MemberAccessExpressionSyntax or IdentifierNameSyntax { Parent: not MemberAccessExpressionSyntax }
            when model.GetSymbolInfo(node).Symbol is IPropertySymbol { IsStatic: true } member => LibraryNames.ValueOf(member),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var argument }] } call when IsOfType(model, call) =>
            model.GetConstantValue(argument).Value as string,
        _ => null,
    };
}
