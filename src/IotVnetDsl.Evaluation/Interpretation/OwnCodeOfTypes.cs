using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What code of the user's stands behind types: what .NET asks of their objects, and what is called in place of a virtual member.</summary>
internal sealed class OwnCodeOfTypes(Interpreter interpreter)
{
    private readonly Dictionary<ITypeSymbol, IReadOnlyList<IMethodSymbol>> _asked = new(SymbolEqualityComparer.Default);
    private INamedTypeSymbol[]? _all;
    private ILookup<string, IMethodSymbol>? _byName;

    private INamedTypeSymbol[] All => _all ??= [.. interpreter.Bodies.Types];

    /// <summary>All of the user's methods and accessors that a virtual or interface one may stand for, by name.</summary>
    public IEnumerable<IMethodSymbol> InPlaceOf(IMethodSymbol method) => Called(SimpleName(method));

    /// <summary>All of the user's methods of a name.</summary>
    public IEnumerable<IMethodSymbol> Called(string name) => (_byName ??= All.SelectMany(type => type.GetMembers().OfType<IMethodSymbol>()).ToLookup(SimpleName, StringComparer.Ordinal))[name];

    /// <summary>What the user's types are converted by without a word.</summary>
    public IEnumerable<IMethodSymbol> Conversions => Called("op_Implicit").Concat(Called("op_Explicit"));

    /// <summary>What .NET may call of an object of the type, or of what that holds.</summary>
    public IEnumerable<IMethodSymbol> AskedOf(ITypeSymbol type)
    {
        if (!_asked.TryGetValue(type, out var asked))
            _asked[type] = asked = [.. Held(type).SelectMany(AskedOfItself)];
        return asked;
    }

    /// <summary>True for what may be a query whose functions nobody sees.</summary>
    public bool MayBeQuery(ITypeSymbol type) => type.TypeKind is TypeKind.TypeParameter or TypeKind.Dynamic || type.SpecialType is SpecialType.System_Object
        || (type.TypeKind == TypeKind.Interface && type.Name is "IEnumerable" or "IOrderedEnumerable" or "IQueryable" or "IOrderedQueryable" or "IGrouping" or "ILookup" or "IEnumerator" or "IAsyncEnumerable" && !interpreter.Bodies.IsOfSource(type));

    /// <summary>True for what .NET cannot change: a text, a number, an object of the user's, which only the user's code changes.</summary>
    public bool IsUnchanging(IOperation given)
    {
        given = OwnObjects.Unconverted(given);
        return given.ConstantValue.HasValue || given.Type is not { } type || type.TypeKind is TypeKind.Delegate or TypeKind.Enum || type.SpecialType is not (SpecialType.None or SpecialType.System_Object or SpecialType.System_Array)
            || interpreter.Library.Owns(type) || (type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, BaseType: var parent } && interpreter.Bodies.IsOfSource(type) && (type.IsValueType || parent is null or { SpecialType: SpecialType.System_Object } || interpreter.Bodies.IsOfSource(parent)))
            || type.Name is "TimeSpan" or "DateTime" or "DateOnly" or "TimeOnly" or "DateTimeOffset" or "Guid" or "Version" or "Uri" or "IPAddress" or "IPNetwork" or "CultureInfo" or "StringComparer" or "BigInteger" or "Regex" or "Match" or "Encoding" or "Index" or "Range"
            || type.ContainingNamespace?.ToString() is "System.Collections.Immutable" or "System.Collections.Frozen";
    }

    private IEnumerable<INamedTypeSymbol> Held(ITypeSymbol first)
    {
        var seen = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<ITypeSymbol>([first]);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (!seen.Add(type))
                continue;
            switch (type)
            {
                case IArrayTypeSymbol array:
                    open.Push(array.ElementType);
                    break;
                case { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.TypeParameter or TypeKind.Dynamic }:
                    foreach (var own in All)
                        open.Push(own);
                    break;
                case INamedTypeSymbol { TypeKind: not (TypeKind.Delegate or TypeKind.Enum) } named:
                    foreach (var argument in named.TypeArguments)
                        open.Push(argument);
                    if (named.SpecialType == SpecialType.None)
                    {
                        foreach (var own in All.Where(own => Derives(own, named)))
                            open.Push(own);
                    }

                    if (!interpreter.Bodies.IsOfSource(named))
                        break;
                    yield return named;
                    foreach (var member in named.GetMembers().Where(member => !member.IsStatic))
                    {
                        if (member is IFieldSymbol { Type: var ofField })
                            open.Push(ofField);
                        else if (member is IPropertySymbol { Type: var ofProperty })
                            open.Push(ofProperty);
                    }

                    break;
            }
        }
    }

    private static bool Derives(INamedTypeSymbol type, INamedTypeSymbol from) => Library.DerivesFrom(type.BaseType, from.OriginalDefinition)
        || (from.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(contract => SymbolEqualityComparer.Default.Equals(contract.OriginalDefinition, from.OriginalDefinition)));

    // The text of a record asks its members.
    private IEnumerable<IMethodSymbol> AskedOfItself(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null && interpreter.Bodies.IsOfSource(current); current = current.BaseType)
        {
            foreach (var method in current.OriginalDefinition.GetMembers().OfType<IMethodSymbol>().Where(method => !method.IsImplicitlyDeclared))
            {
                if ((current.IsRecord && method.MethodKind == MethodKind.PropertyGet) || IsAskedByNet(method))
                    yield return method;
            }
        }
    }

    // It overrides one of .NET's, or implements one.
    private bool IsAskedByNet(IMethodSymbol method)
    {
        var root = method;
        while (root.OverriddenMethod is { } overridden)
            root = overridden;
        if (!SymbolEqualityComparer.Default.Equals(root, method) && !interpreter.Bodies.IsOfSource(root) && !interpreter.Library.Owns(root))
            return true;
        return method.ContainingType.AllInterfaces.Where(contract => !interpreter.Bodies.IsOfSource(contract))
            .Any(contract => contract.GetMembers().Any(member => SimpleName(member) == SimpleName(method)));
    }

    // An explicit implementation is named by its interface, too.
    private static string SimpleName(ISymbol member) => member.Name.Substring(member.Name.LastIndexOf('.') + 1);
}
