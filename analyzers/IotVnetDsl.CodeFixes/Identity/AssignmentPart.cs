using IotVnetDsl.CodeFixes.Declarations;
using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Identity;

/// <summary>The argument of a role assignment that is to name another resource.</summary>
/// <param name="Document">Where it stands.</param>
/// <param name="Stated">The argument.</param>
/// <param name="Owner">The topology or module that declares the assignment.</param>
/// <param name="Words">What names the other resource there.</param>
internal sealed record AssignmentPart(DocumentId Document, ExpressionSyntax Stated, INamedTypeSymbol Owner, string Words)
{
    /// <summary>The argument under the finding, null where the other resource has no name there or no source can be edited.</summary>
    /// <param name="site">The finding, at the argument.</param>
    /// <param name="resource">The name under which the finding hands over the path of the other resource.</param>
    public static AssignmentPart? At(FindingSite site, string resource)
    {
        if (site.Stated is not { } stated
            || site.DocumentOf(stated) is not { } document
            || DeclaredPath.Resolve(site.Topology, site.Path) is not { } assignment
            || DeclaredPath.Resolve(site.Topology, site.Data(resource) ?? "") is not { } other
            || JointDeclaration.Between(site, assignment, other) is not { Each: null } joint
            || !SymbolEqualityComparer.Default.Equals(joint.Owner, assignment.Container(assignment.Steps.Length - 1)))
        {
            return null;
        }

        return new AssignmentPart(document, stated, joint.Owner, joint.Second);
    }

    public Edit Change(string words) =>
        new(Document, Stated, words, current => SyntaxFactory.ParseExpression(words).WithTriviaFrom(current));
}
