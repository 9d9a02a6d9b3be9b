using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Usage;

/// <summary>The code of this compilation that makes a topology: its own members, those of its bases and modules, and what these call.</summary>
internal sealed class TopologyCode(Interpreter interpreter)
{
    /// <summary>The topology's type, its bases and its modules, as far as they are of this compilation.</summary>
    public IReadOnlyCollection<INamedTypeSymbol> TypesOf(INamedTypeSymbol topology)
    {
        var types = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<INamedTypeSymbol>([topology]);
        while (open.Count > 0)
        {
            var type = open.Pop().OriginalDefinition;
            if (!interpreter.Bodies.IsOfSource(type) || !types.Add(type))
                continue;
            if (type.BaseType is { } above)
                open.Push(above);
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (Module(property.Type) is { } module)
                    open.Push(module);
            }
        }

        return types;
    }

    /// <summary>Everything that the member runs when it is read or called.</summary>
    public IOperation? BodyOf(ISymbol member) => member switch
    {
        IPropertySymbol property => interpreter.Bodies.GetterOf(property) ?? Fields.Initializer(interpreter, property),
        IFieldSymbol field => Fields.Initializer(interpreter, field),
        IMethodSymbol method => interpreter.Bodies.BodyOf(method),
        _ => null,
    };

    /// <summary>Operations of the types' members, and of what they call, each once.</summary>
    public IEnumerable<IOperation> OperationsOf(IEnumerable<INamedTypeSymbol> types)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        // Nobody asks for hash codes while a topology is made, unless its code does. What a getter does, its property does.
        var open = new Stack<ISymbol>(types.SelectMany(type => type.GetMembers())
            .Where(member => !member.IsImplicitlyDeclared && member.Name != nameof(GetHashCode) && member is not IMethodSymbol { MethodKind: MethodKind.PropertyGet }).Reverse());
        while (open.Count > 0)
        {
            var member = open.Pop();
            if (!seen.Add(member))
                continue;
            foreach (var operation in BodiesOf(member).SelectMany(body => body.DescendantsAndSelf()))
            {
                yield return operation;
                if (MemberOf(operation)?.OriginalDefinition is not { } used || !interpreter.Bodies.IsOfSource(used))
                    continue;
                open.Push(used);
                // Before a type's first member is used, it is initialized.
                foreach (var initializer in used.ContainingType?.StaticConstructors.Where(constructor => !constructor.IsImplicitlyDeclared) ?? [])
                    open.Push(initializer);
            }
        }
    }

    // A getter that stores what it was given by an initializer has both.
    private IEnumerable<IOperation> BodiesOf(ISymbol member)
    {
        if (BodyOf(member) is not { } body)
            yield break;
        yield return body;
        if (member is IPropertySymbol property && Fields.Initializer(interpreter, property) is { } initializer && initializer != body)
            yield return initializer;
    }

    /// <summary>The member that an operation reads or calls; null where it does neither.</summary>
    public static ISymbol? MemberOf(IOperation operation) => operation switch
    {
        IMemberReferenceOperation reference => reference.Member,
        IInvocationOperation invocation => invocation.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        _ => null,
    };

    private INamedTypeSymbol? Module(ITypeSymbol type) =>
        interpreter.Library.IsModule(type) ? type as INamedTypeSymbol
        : type.SpecialType != SpecialType.System_String && Conversions.ElementTypeOf(type) is INamedTypeSymbol item && interpreter.Library.IsModule(item) ? item
        : null;
}
