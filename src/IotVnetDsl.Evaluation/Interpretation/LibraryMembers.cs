using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>The library's members that mean something, by their attributes (docs/graph-convention.md, "The library's members").</summary>
internal static class LibraryMembers
{
    /// <summary>A static property or field with <c>[GraphValue]</c> or <c>[GraphMember]</c>.</summary>
    public static Value ReadStatic(Interpreter interpreter, ISymbol member, IOperation at) =>
        Make(interpreter, member, ResultOf(member), Arguments.None, [], at) ?? (Value)Unknown.At(at, Reasons.Calls(member));

    /// <summary>A static method with <c>[GraphFactory]</c> or <c>[GraphMember]</c>, a member with <c>[GraphReference]</c>, an operator.</summary>
    public static Value Call(Interpreter interpreter, IMethodSymbol method, Value? receiver, Arguments arguments, IOperation at)
    {
        if (Library.AttributeOf(method, "GraphConversionAttribute") is { } conversion)
            return Convert(interpreter, method, conversion, arguments.Slots[0], at);
        if (method.IsStatic)
            return Make(interpreter, method, method.ReturnType, arguments, method.Parameters, at) ?? (Value)Unknown.At(at, Reasons.Calls(method));
        return receiver is null ? Unknown.At(at, Reasons.Calls(method))
            : (Value?)ReadReferenceMember(interpreter, method, receiver, arguments, Place.Of(at.Syntax))
            ?? receiver as Unknown
            ?? Unknown.At(at, Reasons.Calls(method));
    }

    /// <summary>What a member with <c>[GraphReference]</c> points to; null for a member without.</summary>
    public static Reference? ReadReferenceMember(Interpreter interpreter, ISymbol member, Value receiver, Arguments arguments, Place place)
    {
        if (Library.AttributeOf(member, "GraphReferenceAttribute") is not { } attribute || TargetOf(interpreter, receiver, member) is not { } target)
            return null;

        Value key = Null.Instance;
        if (Named(attribute, "KeyParameter") is string keyParameter && member is IMethodSymbol method)
        {
            foreach (var parameter in method.Parameters)
            {
                if (parameter.Name == keyParameter && parameter.Ordinal < arguments.Count)
                    key = arguments[parameter.Ordinal];
            }
        }

        return new Reference(ResultOf(member), target, Named(attribute, "Child") as string, key, Named(attribute, "Output") as string, place);
    }

    /// <summary>A reference made from a resource that is itself unknown: its type is known where no other can derive from it.</summary>
    public static Value? ReadUnknown(Interpreter interpreter, ISymbol member, Unknown receiver, IOperation at) =>
        interpreter.Library.Owns(member) ? ReadReferenceMember(interpreter, member, receiver, Arguments.None, Place.Of(at.Syntax)) : null;

    /// <summary>The data of a reference, by the names that the library gives it.</summary>
    public static Value ReadReference(IPropertySymbol property, Reference reference, IOperation at) => property.Name switch
    {
        "Type" => new Scalar(reference.Target.Type),
        "Name" => reference.Target.Name,
        "ResourceGroup" => reference.Target.ResourceGroup,
        "Subscription" => reference.Target.Subscription,
        "Child" => reference.Child is { } child ? new Scalar(child) : Null.Instance,
        "Key" => reference.Key,
        "Output" => reference.Output is { } output ? new Scalar(output) : Null.Instance,
        _ => Unknown.At(at, Reasons.Calls(property)),
    };

    private static Value Convert(Interpreter interpreter, IMethodSymbol method, AttributeData conversion, Slot operand, IOperation at)
    {
        if (operand.Value is Null)
            return Null.Instance;
        if (Named(conversion, "Property") is not string property)
            return Refer(interpreter, method, conversion, method.ReturnType, operand.Value, at);
        // Whether an unknown operand is null decides whether there is a record at all; a value type never is.
        if (operand.Value is Unknown unknown && !method.Parameters[0].Type.IsValueType)
            return unknown;
        if (Named(conversion, "Output") is not null && method.ReturnType is INamedTypeSymbol record
            && interpreter.Library.PropertiesOf(record).FirstOrDefault(candidate => candidate.Name == property) is { } holder)
        {
            operand = new Slot(Refer(interpreter, method, conversion, holder.Type, operand.Value, at), operand.Place);
        }

        return Record(interpreter, method.ReturnType, [(property, operand)], Place.Of(at.Syntax)) ?? (Value)Unknown.At(at, Reasons.Calls(method));
    }

    private static Value Refer(Interpreter interpreter, IMethodSymbol method, AttributeData conversion, ITypeSymbol reference, Value operand, IOperation at) =>
        operand is Unknown ? operand
        : TargetOf(interpreter, operand, null) is { } target
            ? new Reference(reference, target, null, Null.Instance, Named(conversion, "Output") as string, Place.Of(at.Syntax))
        : Unknown.At(at, Reasons.Calls(method));

    private static Instance? Make(
        Interpreter interpreter, ISymbol member, ITypeSymbol result, Arguments arguments, IReadOnlyList<IParameterSymbol> parameters, IOperation at)
    {
        var place = Place.Of(at.Syntax);
        if (Library.AttributeOf(member, "GraphValueAttribute") is { ConstructorArguments: [var only] })
        {
            return interpreter.Library.PropertiesOf(result) is [var property]
                ? Record(interpreter, result, [(property.Name, new Slot(Constants.Of(only), default))], place)
                : null;
        }

        var members = Library.AttributesOf(member, "GraphMemberAttribute")
            .Where(attribute => attribute.ConstructorArguments.Length == 2)
            .Select(attribute => (attribute.ConstructorArguments[0].Value as string ?? "", new Slot(Constants.Of(attribute.ConstructorArguments[1]), default)))
            .ToArray();
        if (members.Length == 0 && Library.AttributeOf(member, "GraphFactoryAttribute") is null)
            return null;

        var given = parameters
            .Where(parameter => parameter.Ordinal < arguments.Count && !Library.IsCallerInformation(parameter))
            .Select(parameter => (parameter.Name, arguments.Slots[parameter.Ordinal]));
        return Record(interpreter, result, [.. members, .. given], place);
    }

    private static Instance? Record(Interpreter interpreter, ITypeSymbol type, (string Name, Slot Slot)[] members, Place place)
    {
        if (type is not INamedTypeSymbol named)
            return null;
        var slots = Instance.NoSlots;
        foreach (var (name, slot) in members)
        {
            if (interpreter.Library.PropertyFor(named, name) is { } property)
                slots = slots.SetItem(property.OriginalDefinition, slot);
        }

        return new Instance(named, slots, null, place);
    }

    private static ReferenceTarget? TargetOf(Interpreter interpreter, Value receiver, ISymbol? member)
    {
        switch (receiver)
        {
            case Instance resource when interpreter.Library.IsResource(resource.Type):
                return new(
                    resource.Type.Name, Part(interpreter, resource, "Name", receiver), Part(interpreter, resource, "ResourceGroup", null), Part(interpreter, resource, "Subscription", null));
            case Unknown unknown when member?.ContainingType is { IsSealed: true } type && interpreter.Library.IsResource(type):
                Value IfItHas(string name) => interpreter.Library.PropertyFor(type, name) is null ? Null.Instance : unknown;
                return new(type.Name, unknown, IfItHas("ResourceGroup"), IfItHas("Subscription"));
            default:
                return null;
        }
    }

    private static Value Part(Interpreter interpreter, Instance resource, string name, Value? orUnknownAt) =>
        interpreter.Library.PropertyFor(resource.Type, name) is { } property ? Members.Read(interpreter, property, resource)
        : orUnknownAt is null ? Null.Instance
        : new Unknown($"{resource.Type.Name} has no name of its own", orUnknownAt.Place);

    private static object? Named(AttributeData attribute, string argument)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == argument)
                return named.Value.Value;
        }

        return null;
    }

    private static ITypeSymbol ResultOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        IMethodSymbol method => method.ReturnType,
        _ => throw new ArgumentException($"{member.Name} has no result"),
    };
}
