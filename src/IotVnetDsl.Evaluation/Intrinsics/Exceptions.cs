using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Exceptions: of .NET, or derived from them. Only their type and their message are followed.</summary>
internal static class Exceptions
{
    /// <summary>Null where the type is none of .NET's exceptions.</summary>
    public static Value? Create(INamedTypeSymbol type, IMethodSymbol constructor, Arguments arguments, Place place) =>
        IsOne(type) ? new Instance(type, With(Instance.NoSlots, type, constructor, arguments), null, place) : null;

    /// <summary>The message that a constructor was given, kept where every exception keeps its own.</summary>
    public static ImmutableDictionary<ISymbol, Slot> With(
        ImmutableDictionary<ISymbol, Slot> slots, INamedTypeSymbol type, IMethodSymbol constructor, Arguments arguments)
    {
        var message = constructor.Parameters.FirstOrDefault(parameter => parameter.Name == "message");
        // An argument's exception adds its name.
        return message is not null && message.Ordinal < arguments.Count && arguments[message.Ordinal] is Scalar && constructor.Parameters.Length == 1 && MessageOf(type) is { } storage
            ? slots.SetItem(storage, arguments.Slots[message.Ordinal])
            : slots;
    }

    /// <summary>True for the property that every exception has its message in.</summary>
    public static bool IsMessage(IPropertySymbol property) => property is { Name: "Message", ContainingType: { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    public static bool IsOne(INamedTypeSymbol type) => MessageOf(type) is not null;

    private static IPropertySymbol? MessageOf(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers("Message").OfType<IPropertySymbol>().FirstOrDefault(IsMessage) is { } message)
                return message;
        }

        return null;
    }
}
