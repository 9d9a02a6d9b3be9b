using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Usage;

/// <summary>
/// Properties that read each other in a circle, whatever happens: none of the resources could be made first, and reading one never ends. What
/// is read in one case only may be right in all that there are.
/// </summary>
internal static class Circles
{
    public static RuleDescriptor Rule { get; } = new("IVD6006", "Resources that need each other in a circle", Severity.Error);

    public static IEnumerable<UsageFinding> Of(Interpreter interpreter, INamedTypeSymbol topology)
    {
        var code = new TopologyCode(interpreter);
        foreach (var type in code.TypesOf(topology))
        {
            var needs = type.GetMembers().OfType<IPropertySymbol>()
                .Where(property => property is { IsStatic: false, IsIndexer: false } && !IsReplaceable(property))
                .ToDictionary(property => property, property => code.BodyOf(property) is { } body ? Read(body, type).ToArray() : [], (IEqualityComparer<IPropertySymbol>)SymbolEqualityComparer.Default);
            foreach (var circle in In(needs))
            {
                yield return new UsageFinding(
                    Rule,
                    Rule.Severity,
                    interpreter.Bodies.DeclarationsOf(circle[0]).Select(Declarations.NameOf).FirstOrDefault().ToLocation(),
                    $"Resources need each other in a circle: {string.Join(", ", circle.Select((member, at) => $"'{member.Name}' needs '{circle[(at + 1) % circle.Length].Name}'"))}; "
                        + "none can be made first, and reading one never ends",
                    Hides: null);
            }
        }
    }

    private static bool IsReplaceable(IPropertySymbol property) => property.IsAbstract || (!property.ContainingType.IsSealed && (property.IsVirtual || property is { IsOverride: true, IsSealed: false }));

    // What is read of the object itself, each time that the body runs.
    private static IEnumerable<IPropertySymbol> Read(IOperation body, INamedTypeSymbol type)
    {
        var open = new Stack<IOperation>([body]);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            if (operation is INameOfOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation or ITryOperation)
                continue;
            if (operation is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } } read
                && SymbolEqualityComparer.Default.Equals(read.Property.ContainingType, type))
            {
                yield return read.Property;
            }

            foreach (var part in AlwaysRun(operation).Reverse())
                open.Push(part);
        }
    }

    private static IEnumerable<IOperation> AlwaysRun(IOperation operation) => operation switch
    {
        IConditionalOperation choice => [choice.Condition],
        ISwitchExpressionOperation choice => [choice.Value],
        ISwitchOperation choice => [choice.Value],
        ICoalesceOperation coalesce => [coalesce.Value],
        IConditionalAccessOperation access => [access.Operation],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => [both.LeftOperand],
        // Behind the first statement that may end the block nothing is sure.
        IBlockOperation block => block.Operations.TakeWhile(statement => statement is not (IConditionalOperation or ISwitchOperation or ILoopOperation or ITryOperation)),
        _ => operation.ChildOperations,
    };

    private static IEnumerable<IPropertySymbol[]> In(Dictionary<IPropertySymbol, IPropertySymbol[]> needs)
    {
        var done = new HashSet<IPropertySymbol>(SymbolEqualityComparer.Default);
        foreach (var start in needs.Keys)
        {
            var way = new List<IPropertySymbol>();
            var at = new Dictionary<IPropertySymbol, int>(SymbolEqualityComparer.Default);
            // Depth first, without the stack of the computer.
            var open = new Stack<(IPropertySymbol Property, int Depth)>([(start, 0)]);
            while (open.Count > 0)
            {
                var (property, depth) = open.Pop();
                for (; way.Count > depth; way.RemoveAt(way.Count - 1))
                    at.Remove(way[way.Count - 1]);
                if (at.TryGetValue(property, out var first))
                {
                    yield return [.. way.Skip(first)];
                    continue;
                }

                if (!done.Add(property))
                    continue;
                at.Add(property, way.Count);
                way.Add(property);
                foreach (var needed in needs[property].Where(needs.ContainsKey).Reverse())
                    open.Push((needed, depth + 1));
            }
        }
    }
}
