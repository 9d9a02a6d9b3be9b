using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation;

/// <summary>How a topology can be made.</summary>
/// <param name="Variants">Names of its variants: the public static properties of its own type, in order.</param>
/// <param name="NeedsNothing">It can be made without arguments.</param>
internal sealed record TopologyMaking(ImmutableArray<string> Variants, bool NeedsNothing)
{
    public static TopologyMaking Of(INamedTypeSymbol topology) => new(
        [.. topology.GetMembers().Where(member => IsVariant(member, topology)).Select(variant => variant.Name).OrderBy(name => name, StringComparer.Ordinal)],
        ConstructorOf(topology) is not null);

    /// <summary>The property of a variant's name.</summary>
    public static IPropertySymbol Find(INamedTypeSymbol topology, string variant) =>
        (IPropertySymbol)topology.GetMembers(variant).First(member => IsVariant(member, topology));

    /// <summary>The constructor that needs no arguments, before one that takes any number of them; null where there is none.</summary>
    public static IMethodSymbol? ConstructorOf(INamedTypeSymbol topology) => topology.InstanceConstructors
        .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && constructor.Parameters.All(parameter => parameter.IsOptional || TakesAny(parameter)))
        .OrderBy(constructor => constructor.Parameters.Any(TakesAny)).ThenBy(constructor => constructor.Parameters.Length)
        .FirstOrDefault();

    /// <summary>True for an array that is empty where nothing is given.</summary>
    public static bool TakesAny(IParameterSymbol parameter) => parameter is { IsParams: true, Type: IArrayTypeSymbol };

    private static bool IsVariant(ISymbol member, INamedTypeSymbol topology) =>
        member is IPropertySymbol { IsStatic: true, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null } property
        && SymbolEqualityComparer.Default.Equals(property.Type, topology);
}
