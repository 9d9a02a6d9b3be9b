using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>The symbol under which a member's value is kept: a backing field's is its property.</summary>
internal static class Storage
{
    public static ISymbol Of(ISymbol member) => member switch
    {
        IFieldSymbol { AssociatedSymbol: IPropertySymbol property } => property.OriginalDefinition,
        _ => member.OriginalDefinition,
    };
}
