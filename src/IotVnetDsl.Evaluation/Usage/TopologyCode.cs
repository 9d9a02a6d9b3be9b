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
        // Nobody asks for hash codes while a topology is made, unless its code does.
        var open = new Stack<ISymbol>(types.SelectMany(type => type.GetMembers()).Where(member => !member.IsImplicitlyDeclared && member.Name != nameof(GetHashCode)).Reverse());
        while (open.Count > 0)
        {
            var member = open.Pop();
            if (!seen.Add(member) || BodyOf(member) is not { } body)
                continue;
            foreach (var operation in body.DescendantsAndSelf())
            {
                yield return operation;
                if (MemberOf(operation)?.OriginalDefinition is { } used && interpreter.Bodies.IsOfSource(used))
                    open.Push(used);
            }
        }
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
