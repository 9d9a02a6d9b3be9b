using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Exceptions: of .NET, or derived from them. Only their type and their message are followed.</summary>
internal static class Exceptions
{
    /// <summary>Null where the type is none of .NET's exceptions.</summary>
    public static Value? Create(INamedTypeSymbol type, IMethodSymbol constructor, Arguments arguments, Place place) =>
        IsOne(type) ? new Instance(type, With(Instance.NoSlots, type, constructor, arguments), null, place) : null;

    /// <summary>One that the runtime throws, of which only the type is told.</summary>
    public static Unknown Thrown(IOperation at, string name, string reason) =>
        Unknown.Thrown(at, reason, at.SemanticModel?.Compilation.GetTypeByMetadataName(name) is { } type ? new Instance(type, Instance.NoSlots, null, Place.Of(at.Syntax)) : null);

    /// <summary>One that an array, a text or a list throws of a position where nothing is.</summary>
    public static Unknown NotThere(IOperation at, string reason) => at switch
    {
        IArrayElementReferenceOperation => Thrown(at, "System.IndexOutOfRangeException", reason),
        IPropertyReferenceOperation { Property.ContainingType: var owner } => NotThere(owner, at, reason),
        IImplicitIndexerReferenceOperation { IndexerSymbol.ContainingType: { } owner } => NotThere(owner, at, reason),
        _ => Unknown.Thrown(at, reason),
    };

    private static Unknown NotThere(INamedTypeSymbol owner, IOperation at, string reason) => owner switch
    {
        { SpecialType: SpecialType.System_String } or { Name: "Span" or "ReadOnlySpan" or "ImmutableArray" } => Thrown(at, "System.IndexOutOfRangeException", reason),
        { Name: "List", ContainingNamespace.Name: "Generic" } => Thrown(at, "System.ArgumentOutOfRangeException", reason),
        _ => Unknown.Thrown(at, reason),
    };

    /// <summary>One that .NET throws of an argument, or of a sum.</summary>
    public static Unknown Thrown(Compilation compilation, string name, Value argument, IOperation at) => Unknown.Thrown(at, "throws", compilation.GetTypeByMetadataName($"System.{name}") is { } type
        ? new Instance(type, PropertyOf(type, "ParamName") is { } held ? Instance.NoSlots.SetItem(held, new Slot(argument, Place.Of(at.Syntax))) : Instance.NoSlots, null, Place.Of(at.Syntax))
        : null);

    /// <summary>The message that a constructor was given, kept where every exception keeps its own.</summary>
    public static ImmutableDictionary<ISymbol, Slot> With(
        ImmutableDictionary<ISymbol, Slot> slots, INamedTypeSymbol type, IMethodSymbol constructor, Arguments arguments)
    {
        var message = constructor.Parameters.FirstOrDefault(parameter => parameter.Name == "message");
        var named = constructor.Parameters.FirstOrDefault(parameter => parameter.Name == "paramName");
        if (PropertyOf(type, "ParamName") is { } held)
            slots = slots.SetItem(held, named is not null && named.Ordinal < arguments.Count ? arguments.Slots[named.Ordinal] : new Slot(Null.Instance, default));
        if (PropertyOf(type, "ActualValue") is { } refused)
            slots = slots.SetItem(refused, constructor.Parameters.FirstOrDefault(parameter => parameter.Name == "actualValue") is { } actual && actual.Ordinal < arguments.Count ? arguments.Slots[actual.Ordinal] : new Slot(Null.Instance, default));
        return message is not null && message.Ordinal < arguments.Count && arguments[message.Ordinal] is Scalar { Content: string said } && Named(said, named is null ? Null.Instance : arguments[named.Ordinal]) is { } text
            && constructor.Parameters.All(parameter => parameter.Name is "message" or "paramName" or "innerException") && MessageOf(type) is { } storage
            ? slots.SetItem(storage, new Slot(new Scalar(text), arguments.Slots[message.Ordinal].Place))
            : slots;
    }

    // An argument's exception adds its name.
    private static string? Named(string message, Value name) => name switch
    {
        Null or Scalar { Content: "" } => message,
        Scalar { Content: string given } => $"{message} (Parameter '{given}')",
        _ => null,
    };

    /// <summary>What a property gives that tells the same of an argument's exception as of all.</summary>
    public static IPropertySymbol KeptAs(IPropertySymbol property) => property is { Name: "Message", ContainingType: { Name: "ArgumentException" or "ArgumentOutOfRangeException", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }, OverriddenProperty: { } general }
        ? KeptAs(general)
        : property;

    /// <summary>True for what an exception keeps of what it is made of.</summary>
    public static bool IsKept(IPropertySymbol property) => IsMessage(property) || property is { Name: "ParamName", ContainingType: { Name: "ArgumentException", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } }
        or { Name: "ActualValue", ContainingType: { Name: "ArgumentOutOfRangeException", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    // The property that every exception has its message in.
    private static bool IsMessage(IPropertySymbol property) => property is { Name: "Message", ContainingType: { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    public static bool IsOne(INamedTypeSymbol type) => MessageOf(type) is not null;

    private static IPropertySymbol? MessageOf(INamedTypeSymbol type) => PropertyOf(type, "Message");

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault(IsKept) is { } kept)
                return kept;
        }

        return null;
    }
}
