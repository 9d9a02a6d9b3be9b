using IotVnetDsl.CodeFixes.Editing;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Declarations;

/// <summary>How the code at a finding names a child of a resource (<c>Archive.Container("telemetry")</c>).</summary>
/// <param name="Member">The library's method (<c>Container</c>).</param>
/// <param name="Argument">What it is called with.</param>
/// <param name="Name">The child's name where it is one text.</param>
internal sealed record WrittenChild(string Member, string Argument, string? Name)
{
    private const string Reference = "IotVnetDsl.Convention.GraphReferenceAttribute";

    /// <summary>The child that the code at a place names, null where it names none, or in words that mean nothing in another type.</summary>
    /// <param name="site">Where it is edited from.</param>
    /// <param name="place">Where to look.</param>
    /// <param name="collection">The resource's collection of children.</param>
    /// <param name="owner">The type that the words are to be written in.</param>
    public static WrittenChild? At(EditSite site, SyntaxNode place, string collection, INamedTypeSymbol owner)
    {
        var model = site.ModelOf(place);
        var calls = place.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
            .Where(call => call.ArgumentList.Arguments.Count == 1 && model.GetSymbolInfo(call).Symbol is { } method && Collection(method) == collection)
            .ToArray();
        if (calls is not [{ ArgumentList.Arguments: [{ Expression: var argument }] } call])
            return null;

        var member = model.GetSymbolInfo(call).Symbol!.Name;
        if (model.GetConstantValue(argument) is { HasValue: true, Value: string text })
            return new WrittenChild(member, SymbolDisplay.FormatLiteral(text, quote: true), text);
        return WrittenName.MeanTheSameIn(owner, argument, model)
            ? new WrittenChild(member, argument.WithoutTrivia().ToString(), null)
            : null;
    }

    /// <summary>The child's name as a part of a name of C#; empty where that is not plain.</summary>
    public string Pascal => Name is { } name ? WrittenName.Pascal(name) : "";

    /// <summary>The collection whose items a method of the library names; null for any other method.</summary>
    public static string? Collection(ISymbol method) => method.GetAttributes()
        .Where(attribute => attribute.AttributeClass?.ToDisplayString() == Reference)
        .SelectMany(attribute => attribute.NamedArguments)
        .FirstOrDefault(argument => argument.Key == "Child").Value.Value as string;
}
