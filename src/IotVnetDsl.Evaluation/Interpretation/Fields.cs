using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Reads fields, and static members from their initializers.</summary>
internal static class Fields
{
    public static Value Read(Interpreter interpreter, IFieldSymbol field, Value? receiver, IOperation at)
    {
        if (field.IsStatic)
        {
            return interpreter.Bodies.IsOfSource(field)
                ? ReadInitializer(interpreter, field, field.Type, Place.Of(at.Syntax))
                : PureFunctions.StaticMember(field) ?? Unknown.At(at, Reasons.Calls(field));
        }

        if (Storage.Of(field) is IFieldSymbol && CanChange(interpreter, field) && interpreter.Mutations.Write(field))
            return Unknown.At(at, Reasons.Writes(field));

        return receiver switch
        {
            Unknown unknown => unknown,
            null or Null => Unknown.Thrown(at, $"reads {field.Name} of null"),
            TupleOf tuple => Element(tuple, field, at),
            Instance or Building => Members.Stored(receiver, field, field.Type),
            _ => Unknown.At(at, Reasons.Calls(field)),
        };
    }

    /// <summary>A static member that only stores: the value of its initializer, unless something writes to it.</summary>
    public static Value ReadInitializer(Interpreter interpreter, ISymbol member, ITypeSymbol type, Place at)
    {
        var mayChange = member switch
        {
            IFieldSymbol field => CanChange(interpreter, field),
            IPropertySymbol property => property.SetMethod is not null || Members.IsMutable(interpreter, property.Type),
            _ => true,
        };
        // A static constructor may set even what cannot change later.
        if ((mayChange || HasStaticConstructor(member.ContainingType)) && interpreter.Mutations.Write(member))
            return new Unknown(Reasons.Writes(member), at);

        return interpreter.TypeInitializers.Read(member, type, at);
    }

    /// <summary>The operation that gives a member its first value; null where it has none.</summary>
    public static IOperation? Initializer(Interpreter interpreter, ISymbol member)
    {
        foreach (var declaration in interpreter.Bodies.DeclarationsOf(member))
        {
            var value = declaration switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer,
                PropertyDeclarationSyntax property => property.Initializer,
                _ => null,
            };
            if (value is not null)
                return (interpreter.Bodies.OperationOf(value) as ISymbolInitializerOperation)?.Value;
        }

        return null;
    }

    private static bool CanChange(Interpreter interpreter, IFieldSymbol field) => !field.IsReadOnly || Members.IsMutable(interpreter, field.Type);

    private static bool HasStaticConstructor(INamedTypeSymbol type) => type.StaticConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);

    private static Value Element(TupleOf tuple, IFieldSymbol field, IOperation at)
    {
        var name = (field.CorrespondingTupleField ?? field).Name;
        return name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(name.Substring(4), out var position)
            && position >= 1 && position <= tuple.Items.Length
            ? tuple.Items[position - 1]
            : Unknown.At(at, Reasons.Calls(field));
    }
}
