using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>What the type parameters of running code stand for. Symbols in a generic body are those of its declaration: none is used without this.</summary>
internal sealed class TypeArguments
{
    private readonly ImmutableDictionary<ITypeSymbol, ITypeSymbol> _arguments;

    private TypeArguments(ImmutableDictionary<ITypeSymbol, ITypeSymbol> arguments) => _arguments = arguments;

    public static TypeArguments None { get; } = new(ImmutableDictionary.Create<ITypeSymbol, ITypeSymbol>(SymbolEqualityComparer.Default));

    /// <summary>Those that a constructed member runs with: its own, and those of the types around it.</summary>
    public static TypeArguments Of(ISymbol? member, TypeArguments around)
    {
        var arguments = around._arguments;
        if (member is IMethodSymbol { IsGenericMethod: true } method)
            arguments = Add(arguments, method.OriginalDefinition.TypeParameters, method.TypeArguments);
        for (var type = member as INamedTypeSymbol ?? member?.ContainingType; type is not null; type = type.ContainingType)
        {
            if (type.IsGenericType)
                arguments = Add(arguments, type.OriginalDefinition.TypeParameters, type.TypeArguments);
        }

        return ReferenceEquals(arguments, around._arguments) ? around : new TypeArguments(arguments);
    }

    public ITypeSymbol? Apply(ITypeSymbol? type, Compilation compilation)
    {
        if (_arguments.IsEmpty)
            return type;
        switch (type)
        {
            case ITypeParameterSymbol parameter:
                return _arguments.TryGetValue(parameter, out var argument) ? argument : parameter;
            case IArrayTypeSymbol array:
                return Apply(array.ElementType, compilation) is { } element && !Same(element, array.ElementType) ? compilation.CreateArrayTypeSymbol(element, array.Rank) : array;
            case INamedTypeSymbol named:
                return Apply(named, compilation);
            default:
                return type;
        }
    }

    public INamedTypeSymbol Apply(INamedTypeSymbol type, Compilation compilation)
    {
        if (_arguments.IsEmpty || type.IsAnonymousType)
            return type;
        if (type.IsTupleType)
        {
            return type.TupleElements.Any(element => !Same(Apply(element.Type, compilation)!, element.Type))
                ? compilation.CreateTupleTypeSymbol(type.TupleElements.Select(element => Apply(element.Type, compilation)!).ToImmutableArray())
                : type;
        }

        var definition = type.OriginalDefinition;
        if (type.ContainingType is { } outer && Apply(outer, compilation) is var around && !Same(around, outer))
            definition = around.GetTypeMembers(type.Name, type.Arity).FirstOrDefault(candidate => Same(candidate.OriginalDefinition, definition)) ?? definition;
        if (type.Arity == 0)
            return type.ContainingType is null ? type : definition;
        return definition.Construct([.. type.TypeArguments.Select(argument => Apply(argument, compilation)!)]);
    }

    /// <summary>The member of the type that is meant here, with the type arguments that are meant here.</summary>
    public T Apply<T>(T member, Compilation compilation)
        where T : class, ISymbol
    {
        if (_arguments.IsEmpty || member.ContainingType is not { } owner)
            return member;
        ISymbol found = Of(member, Apply(owner, compilation));
        if (member is IMethodSymbol { IsGenericMethod: true } method && found is IMethodSymbol definition)
            found = definition.ConstructedFrom.Construct([.. method.TypeArguments.Select(argument => Apply(argument, compilation)!)]);
        return (T)found;
    }

    /// <summary>The member as the constructed type, or a base of it, declares it.</summary>
    public static ISymbol Of(ISymbol member, INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (!Same(current.OriginalDefinition, member.ContainingType?.OriginalDefinition))
                continue;
            return Same(current, member.ContainingType)
                ? member
                : current.GetMembers(member.Name).FirstOrDefault(candidate => Same(candidate.OriginalDefinition, member.OriginalDefinition)) ?? member;
        }

        return member;
    }

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);

    private static ImmutableDictionary<ITypeSymbol, ITypeSymbol> Add(
        ImmutableDictionary<ITypeSymbol, ITypeSymbol> arguments, ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> values)
    {
        for (var index = 0; index < parameters.Length; index++)
        {
            if (!Same(parameters[index], values[index]))
                arguments = arguments.SetItem(parameters[index], values[index]);
        }

        return arguments;
    }
}
