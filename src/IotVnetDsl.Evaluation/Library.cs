using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation;

/// <summary>
/// The library as a compilation references it: its base types, and the attributes of docs/graph-convention.md. No member of the
/// library is known by name.
/// </summary>
internal sealed class Library
{
    private readonly Dictionary<ITypeSymbol, ImmutableArray<IPropertySymbol>> _properties = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IMethodSymbol, ImmutableArray<IPropertySymbol?>> _stated = new(SymbolEqualityComparer.Default);
    private static readonly ConditionalWeakTable<IAssemblySymbol, HashSet<string>> Methods = new();

    private readonly INamedTypeSymbol _resource;
    private readonly INamedTypeSymbol _module;
    private readonly INamedTypeSymbol _reference;

    private Library(INamedTypeSymbol topology, INamedTypeSymbol resource, INamedTypeSymbol module, INamedTypeSymbol reference)
    {
        Topology = topology;
        _resource = resource;
        _module = module;
        _reference = reference;
    }

    public INamedTypeSymbol Topology { get; }

    /// <summary>Null where the library is not referenced.</summary>
    public static Library? Find(Compilation compilation)
    {
        if (compilation.GetTypeByMetadataName("IotVnetDsl.Topology") is not { } topology)
            return null;

        var assembly = topology.ContainingAssembly;
        return assembly.GetTypeByMetadataName("IotVnetDsl.Resource") is { } resource
            && assembly.GetTypeByMetadataName("IotVnetDsl.Module") is { } module
            && assembly.GetTypeByMetadataName("IotVnetDsl.ResourceReference") is { } reference
            ? new Library(topology, resource, module, reference)
            : null;
    }

    public static AttributeData? AttributeOf(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.Name == name)
                return attribute;
        }

        return null;
    }

    public static IEnumerable<AttributeData> AttributesOf(ISymbol symbol, string name) =>
        symbol.GetAttributes().Where(attribute => attribute.AttributeClass?.Name == name);

    public static bool DerivesFrom(ITypeSymbol? type, ITypeSymbol ancestor)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, ancestor))
                return true;
        }

        return false;
    }

    public bool Owns(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Topology.ContainingAssembly);

    /// <summary>True for the name of one of its methods; all of them are functions.</summary>
    public bool HasMethod(string name) => Methods.GetValue(Topology.ContainingAssembly, MethodsOf).Contains(name);

    private static HashSet<string> MethodsOf(IAssemblySymbol assembly) =>
        new(NamespacesIn(assembly.GlobalNamespace).SelectMany(space => space.GetTypeMembers()).SelectMany(type => type.MemberNames), StringComparer.Ordinal);

    private static IEnumerable<INamespaceSymbol> NamespacesIn(INamespaceSymbol space) => space.GetNamespaceMembers().SelectMany(NamespacesIn).Prepend(space);

    public bool IsResource(ITypeSymbol? type) => DerivesFrom(type, _resource);

    public bool IsModule(ITypeSymbol? type) => DerivesFrom(type, _module);

    public bool IsReference(ITypeSymbol? type) => DerivesFrom(type, _reference);

    public RecordKind KindOf(ITypeSymbol type)
    {
        if (IsResource(type))
            return RecordKind.Resource;
        if (IsModule(type))
            return RecordKind.Module;
        return DerivesFrom(type, Topology) ? RecordKind.Topology : RecordKind.Plain;
    }

    /// <summary>What the graph holds of a value of the type, most derived declaration first, each name once.</summary>
    public ImmutableArray<IPropertySymbol> PropertiesOf(ITypeSymbol type)
    {
        if (!_properties.TryGetValue(type, out var properties))
            _properties[type] = properties = Read(type);
        return properties;
    }

    /// <summary>For each parameter of a constructor the property that it becomes; null for one that becomes none. Found once: objects of one type are made by the thousand.</summary>
    public ImmutableArray<IPropertySymbol?> StatedBy(INamedTypeSymbol type, IMethodSymbol constructor)
    {
        if (!_stated.TryGetValue(constructor, out var stated))
            _stated[constructor] = stated = [.. constructor.Parameters.Select(parameter => IsCallerInformation(parameter) ? null : PropertyFor(type, parameter.Name)?.OriginalDefinition)];
        return stated;
    }

    /// <summary>The property that a constructor parameter or a factory's parameter becomes.</summary>
    public IPropertySymbol? PropertyFor(ITypeSymbol type, string parameter) =>
        PropertiesOf(type).FirstOrDefault(property => string.Equals(property.Name, parameter, StringComparison.OrdinalIgnoreCase));

    public static bool IsCallerInformation(IParameterSymbol parameter) =>
        AttributeOf(parameter, "CallerFilePathAttribute") is not null || IsLineNumber(parameter);

    /// <summary>True for what is another value when a line is written above.</summary>
    public static bool IsLineNumber(IParameterSymbol parameter) => AttributeOf(parameter, "CallerLineNumberAttribute") is not null;

    private static ImmutableArray<IPropertySymbol> Read(ITypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var properties = ImmutableArray.CreateBuilder<IPropertySymbol>();
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IPropertySymbol { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: { DeclaredAccessibility: Accessibility.Public } } property
                    && property.Name != "EqualityContract"
                    && AttributeOf(property, "GraphReferenceAttribute") is null
                    && seen.Add(property.Name))
                {
                    properties.Add(property);
                }
            }
        }

        return properties.ToImmutable();
    }
}
