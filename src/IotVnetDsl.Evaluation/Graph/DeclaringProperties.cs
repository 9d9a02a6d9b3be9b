using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Graph;

/// <summary>Which properties of a topology or module are read: docs/graph-convention.md, "What declares, what refers".</summary>
internal static class DeclaringProperties
{
    public static ImmutableArray<IPropertySymbol> Of(Interpreter interpreter, ITypeSymbol container)
    {
        if (interpreter.Declaring.TryGetValue(container, out var known))
        {
            interpreter.Recorder?.Note(known.Reads);
            return known.Properties;
        }

        var recording = interpreter.Recorder?.Start();
        var properties = interpreter.Library.PropertiesOf(container)
            .Where(property => IsLibrarys(interpreter.Library, property) || (Declares(interpreter.Library, property.Type) is not null && !Refers(interpreter, property)))
            .ToImmutableArray();
        interpreter.Declaring[container] = (properties, recording is null ? Reads.None : interpreter.Recorder!.Stop(recording));
        return properties;
    }

    /// <summary>Graph type that a value of the type may declare, <see cref="UnknownValue.AnyType"/> for any; null where it declares nothing.</summary>
    public static string? Declares(Library library, ITypeSymbol type) => Declared(library, type)
        ?? (type.SpecialType == SpecialType.System_String ? null : Declared(library, Conversions.ElementTypeOf(type)));

    private static string? Declared(Library library, ITypeSymbol? type)
    {
        if (library.IsModule(type))
            return UnknownValue.AnyType;
        if (type is null || !library.IsResource(type))
            return null;
        return type.IsSealed ? type.Name : UnknownValue.AnyType;
    }

    private static bool IsLibrarys(Library library, IPropertySymbol property)
    {
        var root = property;
        while (root.OverriddenProperty is { } overridden)
            root = overridden;
        return library.Owns(root);
    }

    private static bool Refers(Interpreter interpreter, IPropertySymbol property) =>
        IsPositional(property) || (MayNameAnother(interpreter, property) && interpreter.Bodies.GetterOf(property) is { } body && NamesAnother(body));

    // What surely makes something needs no look at what it means.
    private static bool MayNameAnother(Interpreter interpreter, IPropertySymbol property)
    {
        foreach (var getter in interpreter.Bodies.GetterSyntaxOf(property))
        {
            interpreter.Recorder?.Note(getter);
            if (getter is not ArrowExpressionClauseSyntax { Expression: BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax or InvocationExpressionSyntax or WithExpressionSyntax })
                return true;
        }

        return false;
    }

    private static bool IsPositional(IPropertySymbol property) => property.ContainingType.InstanceConstructors
        .SelectMany(constructor => constructor.Parameters)
        .Any(parameter => string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase)
            && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type));

    private static bool NamesAnother(IBlockOperation body)
    {
        if (body.Operations is not [IReturnOperation { ReturnedValue: { } returned }])
            return false;
        while (returned is IConversionOperation { Conversion: { IsUserDefined: false, IsImplicit: true }, Operand: var operand })
            returned = operand;
        // What is not public declares nothing: who shows it does.
        return returned is IPropertyReferenceOperation
        {
            Property: { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public },
            Arguments.IsEmpty: true,
            Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance },
        };
    }
}
