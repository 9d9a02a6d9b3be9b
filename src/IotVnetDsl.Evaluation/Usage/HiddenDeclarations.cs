using IotVnetDsl.Evaluation.Graph;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Rules;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Usage;

/// <summary>
/// Members of topologies and modules, and of types within these, that make a resource and declare nothing, because only public instance
/// properties of a topology or module declare: of a resource, of a sequence of them, or of a module. What another member makes its own value of
/// is a helper, and is none of these.
/// </summary>
internal static class HiddenDeclarations
{
    public static RuleDescriptor Rule { get; } = new("IVD6010", "A member that looks like a declaration and declares nothing", Severity.Warning);

    public static IEnumerable<UsageFinding> Of(Interpreter interpreter, INamedTypeSymbol topology)
    {
        var code = new TopologyCode(interpreter);
        var types = code.TypesOf(topology);
        types = [.. types, .. types.SelectMany(type => Within(interpreter.Library, type))];
        var uses = new MemberUses(interpreter.Library, code.OperationsOf(types));
        foreach (var member in types.SelectMany(type => type.GetMembers()).Where(member => !member.IsImplicitlyDeclared && !member.IsAbstract && !member.IsOverride))
        {
            var body = code.BodyOf(member);
            if (WhyNot(interpreter, member, body) is not var (why, held) || uses.AreOfValue(member) || (body is null ? !IsOnlySet(member) : !Makes(interpreter.Library, body)))
                continue;
            yield return new UsageFinding(
                Rule,
                // What refers to it would wait for something that nobody makes.
                uses.AreThere(member) ? Severity.Error : Rule.Severity,
                (interpreter.Bodies.DeclarationsOf(member).Select(Declarations.NameOf).FirstOrDefault()).ToLocation(),
                $"'{member.Name}' declares nothing, because {why}: make it a public instance property of type {held.Name}",
                held.IsSealed ? held.Name : UnknownValue.AnyType);
        }
    }

    /// <summary>True where the member is used to refer to what it holds, and for nothing else.</summary>
    public static bool OnlyRefers(Library library, IOperation use) => use.Parent switch
    {
        IConversionOperation { OperatorMethod: not null } => true,
        IConversionOperation { IsImplicit: true } conversion => OnlyRefers(library, conversion),
        IParenthesizedOperation inner => OnlyRefers(library, inner),
        IMemberReferenceOperation reference => reference.Instance == use && library.Owns(reference.Member),
        IInvocationOperation call => call.Instance == use && library.Owns(call.TargetMethod),
        _ => false,
    };

    private static IEnumerable<INamedTypeSymbol> Within(Library library, INamedTypeSymbol type) =>
        type.GetTypeMembers().Where(inner => library.KindOf(inner) == RecordKind.Plain).SelectMany(inner => Within(library, inner).Prepend(inner));

    // What is given to it, nobody reads.
    private static bool IsOnlySet(ISymbol member) => member is IPropertySymbol { GetMethod: null };

    private static (string Why, ITypeSymbol Held)? WhyNot(Interpreter interpreter, ISymbol member, IOperation? body)
    {
        var type = member switch
        {
            IPropertySymbol property => property.Type,
            IFieldSymbol { IsConst: false } field => field.Type,
            IMethodSymbol { MethodKind: MethodKind.Ordinary, ReturnsVoid: false } method => method.ReturnType,
            _ => null,
        };
        if (type is null || HeldBy(interpreter.Library, type, body) is not { } held)
            return null;
        return member switch
        {
            { ContainingType: var inner } when interpreter.Library.KindOf(inner) == RecordKind.Plain => ($"it is a member of {inner.Name}, which is no module", held),
            // A base's is for what derives from it.
            IMethodSymbol { ContainingType.IsAbstract: true, DeclaredAccessibility: Accessibility.Protected or Accessibility.ProtectedOrInternal } => null,
            IMethodSymbol => ("it is a method", held),
            IFieldSymbol => ("it is a field", held),
            IPropertySymbol { IsIndexer: true } => ("it is an indexer", held),
            _ when IsOnlySet(member) => ("it has no getter", held),
            { IsStatic: true } => ("it is static", held),
            { DeclaredAccessibility: Accessibility.Protected or Accessibility.ProtectedOrInternal } => null,
            { DeclaredAccessibility: not Accessibility.Public } => ($"it is {member.DeclaredAccessibility.ToString().ToLowerInvariant()}", held),
            _ => DeclaringProperties.Declares(interpreter.Library, type) is null ? ($"its type is {type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}", held) : null,
        };
    }

    private static ITypeSymbol? HeldBy(Library library, ITypeSymbol type, IOperation? body) => body is not null && (type.SpecialType == SpecialType.System_Object || type.TypeKind == TypeKind.Dynamic)
        ? body.DescendantsAndSelf().OfType<IConversionOperation>().Where(conversion => SymbolEqualityComparer.Default.Equals(conversion.Type, type)).Select(conversion => conversion.Operand.Type)
            .Where(made => made is not null).Select(made => HeldIn(library, made!)).FirstOrDefault(held => held is not null)
        : HeldIn(library, type);

    // In a task, a dictionary, a tuple, at any depth.
    private static ITypeSymbol? HeldIn(Library library, ITypeSymbol type) =>
        library.IsResource(type) || library.IsModule(type) ? type
        : type is IArrayTypeSymbol array ? HeldIn(library, array.ElementType)
        : type is INamedTypeSymbol named ? named.TypeArguments.Select(argument => HeldIn(library, argument)).FirstOrDefault(held => held is not null)
        : null;

    // One that only chooses among what is declared refers.
    private static bool Makes(Library library, IOperation body) => body.DescendantsAndSelf().Any(operation =>
        operation is IObjectCreationOperation or IWithOperation && operation.Type is { } made && (library.IsResource(made) || library.IsModule(made)));

    /// <summary>How members are used by the code that makes a topology: as what they hold, or only to refer to it.</summary>
    private sealed class MemberUses
    {
        private readonly HashSet<ISymbol> _ofValue = new(SymbolEqualityComparer.Default);
        private readonly HashSet<ISymbol> _all = new(SymbolEqualityComparer.Default);

        public MemberUses(Library library, IEnumerable<IOperation> operations)
        {
            foreach (var operation in operations)
            {
                if (operation is IObjectCreationOperation || TopologyCode.MemberOf(operation)?.OriginalDefinition is not { } member)
                    continue;
                _all.Add(member);
                if (!HiddenDeclarations.OnlyRefers(library, operation))
                    _ofValue.Add(member);
            }
        }

        public bool AreOfValue(ISymbol member) => _ofValue.Contains(member.OriginalDefinition);

        public bool AreThere(ISymbol member) => _all.Contains(member.OriginalDefinition);
    }
}
