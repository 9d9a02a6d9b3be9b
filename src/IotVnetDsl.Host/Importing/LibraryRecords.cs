using System.Collections.Immutable;
using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Host.Importing;

/// <summary>The library as a project references it: how its records are made (docs/graph-convention.md). No member is known by name.</summary>
internal sealed class LibraryRecords
{
    private const string Topology = "Topology";

    private readonly Dictionary<string, INamedTypeSymbol> _types;

    private LibraryRecords(IEnumerable<INamedTypeSymbol> types) =>
        _types = types.Where(type => type.DeclaredAccessibility == Accessibility.Public && !type.IsGenericType).ToDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>What an import must know of it.</summary>
    public ImportLanguage Language => new(
        type => _types.TryGetValue(type, out var symbol) && ConstructorOf(symbol) is { } constructor ? [.. ArgumentsOf(constructor).Select(argument => argument.Member)] : [],
        (type, member, value) => value is not ScalarValue { Value: long number } || !_types.TryGetValue(type, out var symbol)
            || Bare(TypeOf(symbol, member))?.SpecialType != SpecialType.System_Int32 || number is >= int.MinValue and <= int.MaxValue,
        type => _types.TryGetValue(type, out var symbol) ? Composites(symbol).Where(composite => composite.Member is IPropertySymbol && composite.Says.Length > 1).Select(composite => Record(symbol, composite.Says)) : [],
        [.. _types.Keys, .. typeof(object).GetMethods().Select(method => method.Name), .. PropertiesOf(_types[Topology]).Select(property => property.Name), "PrintMembers", "EqualityContract"]);

    /// <summary>Null where the project does not reference the library.</summary>
    public static LibraryRecords? Find(Compilation compilation) => compilation.GetTypeByMetadataName("IotVnetDsl.Topology") is { } topology
        ? new LibraryRecords(topology.ContainingNamespace.GetTypeMembers().Where(type => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, topology.ContainingAssembly)))
        : null;

    public INamedTypeSymbol? Find(string type) => _types.GetValueOrDefault(type);

    /// <summary>The type of a member of a record.</summary>
    public static ITypeSymbol? TypeOf(INamedTypeSymbol record, string member) => PropertiesOf(record).FirstOrDefault(property => property.Name == member)?.Type;

    /// <summary>Where a member stands among those of its record: as the library declares them, its own before those of all.</summary>
    public static int Rank(INamedTypeSymbol record, string member) => PropertiesOf(record).TakeWhile(property => property.Name != member).Count();

    /// <summary>The type of the items of a list.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol? list) => list is INamedTypeSymbol { TypeArguments: [var item] } ? item : null;

    /// <summary>The public constructor, null where records are made by members only.</summary>
    public static IMethodSymbol? ConstructorOf(INamedTypeSymbol record) => record.InstanceConstructors
        .Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public && !IsCopy(constructor))
        .OrderByDescending(constructor => constructor.Parameters.Length).FirstOrDefault();

    /// <summary>The members that a constructor or a factory takes, in its order.</summary>
    public static IEnumerable<(string Member, ITypeSymbol Type)> ArgumentsOf(IMethodSymbol method)
    {
        var result = method.MethodKind == MethodKind.Constructor ? method.ContainingType : (INamedTypeSymbol)method.ReturnType;
        foreach (var parameter in method.Parameters.Where(parameter => !parameter.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is "CallerFilePathAttribute" or "CallerLineNumberAttribute")))
        {
            if (PropertiesOf(result).FirstOrDefault(property => property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase)) is { } property)
                yield return (property.Name, parameter.Type);
        }
    }

    /// <summary>Static members that make records of a type, with what they say.</summary>
    public static IEnumerable<(ISymbol Member, ImmutableArray<(string Name, string Value)> Says)> Composites(INamedTypeSymbol record)
    {
        foreach (var member in record.GetMembers().Where(member => member is { IsStatic: true, DeclaredAccessibility: Accessibility.Public }))
        {
            if (Attributes(member, "GraphValueAttribute") is [{ ConstructorArguments: [var only] }] && PropertiesOf(record).ToArray() is [var property])
                yield return (member, [(property.Name, Text(only))]);
            else if (Attributes(member, "GraphMemberAttribute") is { Length: > 0 } members)
                yield return (member, [.. members.Select(attribute => ((string)attribute.ConstructorArguments[0].Value!, Text(attribute.ConstructorArguments[1])))]);
            else if (Attributes(member, "GraphFactoryAttribute").Length > 0)
                yield return (member, []);
        }
    }

    /// <summary>Whether a record that says one member is what that member's value converts to.</summary>
    public static bool IsConverted(INamedTypeSymbol record, string member) => Conversions(record, record).Any(conversion => Named(conversion, "Property") == member);

    /// <summary>Whether it is what a resource converts to, of which the member says an output.</summary>
    public static bool IsConverted(INamedTypeSymbol record, string member, INamedTypeSymbol resource, string output) =>
        Conversions(resource, record).Any(conversion => Named(conversion, "Property") == member && Named(conversion, "Output") == output);

    /// <summary>The member of a resource that makes a reference to a child or an output of it.</summary>
    public static ISymbol? ReferenceMember(INamedTypeSymbol resource, string? child, string? output) => Members(resource)
        .FirstOrDefault(member => Attributes(member, "GraphReferenceAttribute") is [var attribute] && Named(attribute, "Child") == child && Named(attribute, "Output") == output);

    private static IEnumerable<AttributeData> Conversions(INamedTypeSymbol declaring, INamedTypeSymbol result) => declaring.GetMembers("op_Implicit").OfType<IMethodSymbol>()
        .Where(conversion => SymbolEqualityComparer.Default.Equals(conversion.ReturnType, result))
        .SelectMany(conversion => Attributes(conversion, "GraphConversionAttribute"));

    private static RecordValue Record(INamedTypeSymbol type, IEnumerable<(string Name, string Value)> says) => says.Aggregate(
        new RecordValue(type.Name, RecordKind.Plain, RecordValue.NoMembers),
        (record, said) => record.With(said.Name, Bare(TypeOf(type, said.Name)) switch
        {
            { TypeKind: TypeKind.Enum } member => new EnumValue(member.Name, said.Value),
            { SpecialType: SpecialType.System_Boolean } => new ScalarValue(said.Value == "true"),
            _ => new ScalarValue(said.Value),
        }));

    // Of a value that may be left out, the value.
    private static ITypeSymbol? Bare(ITypeSymbol? type) => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var value] } ? value : type;

    private static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol record) => Members(record).OfType<IPropertySymbol>()
        .Where(property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, Name: not "EqualityContract" } && Attributes(property, "GraphReferenceAttribute").Length == 0)
        .DistinctBy(property => property.Name);

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
                yield return member;
        }
    }

    private static bool IsCopy(IMethodSymbol constructor) => constructor.Parameters is [var only] && SymbolEqualityComparer.Default.Equals(only.Type, constructor.ContainingType);

    private static AttributeData[] Attributes(ISymbol symbol, string name) => [.. symbol.GetAttributes().Where(attribute => attribute.AttributeClass?.Name == name)];

    private static string? Named(AttributeData attribute, string argument) => attribute.NamedArguments.FirstOrDefault(named => named.Key == argument).Value.Value as string;

    // As the graph prints it: an enum by its member, a flag as in JSON.
    private static string Text(TypedConstant constant) => constant switch
    {
        { Kind: TypedConstantKind.Enum, Type: { } type } => type.GetMembers().OfType<IFieldSymbol>().First(field => Equals(field.ConstantValue, constant.Value)).Name,
        { Value: bool flag } => flag ? "true" : "false",
        _ => constant.Value?.ToString() ?? "",
    };
}
