using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Usage;

/// <summary>
/// Members that read or call each other in a circle, whatever happens and whosever they are: none of the resources could be made first, and
/// reading one never ends. What is read in one case only may be right in all that there are.
/// </summary>
internal static class Circles
{
    public static RuleDescriptor Rule { get; } = new("IVD6006", "Resources that need each other in a circle", Severity.Error);

    public static IEnumerable<UsageFinding> Of(Interpreter interpreter, INamedTypeSymbol topology)
    {
        foreach (var circle in In(Needs(interpreter, new TopologyCode(interpreter).TypesOf(topology))))
        {
            var isOfOneType = circle.Select(member => member.ContainingType).Distinct(SymbolEqualityComparer.Default).Count() == 1;
            string Name(ISymbol member) => isOfOneType ? $"'{member.Name}'" : $"'{member.ContainingType.Name}.{member.Name}'";
            yield return new UsageFinding(
                Rule,
                Rule.Severity,
                interpreter.Bodies.DeclarationsOf(circle[0]).Select(Declarations.NameOf).FirstOrDefault().ToLocation(),
                $"Resources need each other in a circle: {string.Join(", ", circle.Select((member, at) => $"{Name(member)} needs {Name(circle[(at + 1) % circle.Length])}"))}; "
                    + "none can be made first, and reading one never ends",
                Hides: null);
        }
    }

    // Of the properties of topologies and modules, and of what these read and call: through a helper or a module a circle is one, too.
    private static Dictionary<ISymbol, ISymbol[]> Needs(Interpreter interpreter, IEnumerable<INamedTypeSymbol> types)
    {
        var needs = new Dictionary<ISymbol, ISymbol[]>(SymbolEqualityComparer.Default);
        var open = new Queue<ISymbol>(types.SelectMany(type => type.GetMembers()).Where(member => member is IPropertySymbol { IsStatic: false }));
        while (open.Count > 0)
        {
            var member = open.Dequeue();
            if (needs.ContainsKey(member) || IsReplaceable(member))
                continue;
            needs[member] = RunBy(interpreter, member) is { } body ? [.. Read(body).Where(interpreter.Bodies.IsOfSource)] : [];
            foreach (var needed in needs[member])
                open.Enqueue(needed);
        }

        return needs;
    }

    // What is stored runs nothing when it is read; what gives one item after the other may run for some of them only.
    private static IOperation? RunBy(Interpreter interpreter, ISymbol member)
    {
        var body = member switch
        {
            IPropertySymbol { IsIndexer: false } property => interpreter.Bodies.GetterOf(property),
            IMethodSymbol { MethodKind: MethodKind.Ordinary, IsAsync: false } method => interpreter.Bodies.BodyOf(method),
            _ => null,
        };
        return body is null || body.Descendants().Any(operation => operation.Kind == OperationKind.YieldReturn) ? null : body;
    }

    private static bool IsReplaceable(ISymbol member) =>
        member.IsAbstract || (!member.ContainingType.IsSealed && (member.IsVirtual || member is { IsOverride: true, IsSealed: false }));

    // What is read and called each time that the body runs.
    private static IEnumerable<ISymbol> Read(IOperation body)
    {
        var open = new Stack<IOperation>([body]);
        while (open.Count > 0)
        {
            var operation = open.Pop();
            if (operation is INameOfOperation or IAnonymousFunctionOperation or ILocalFunctionOperation or ILoopOperation or ITryOperation)
                continue;
            if (operation is IPropertyReferenceOperation { Property: var property } && !IsWritten(operation))
                yield return property.OriginalDefinition;
            if (operation is IInvocationOperation { TargetMethod: var method })
                yield return method.OriginalDefinition;
            foreach (var part in AlwaysRun(operation).Reverse())
                open.Push(part);
        }
    }

    private static bool IsWritten(IOperation property) => property.Parent is ISimpleAssignmentOperation assignment && assignment.Target == property;

    private static IEnumerable<IOperation> AlwaysRun(IOperation operation) => operation switch
    {
        IConditionalOperation choice => [choice.Condition],
        ISwitchExpressionOperation choice => [choice.Value],
        ISwitchOperation choice => [choice.Value],
        IIsPatternOperation match => [match.Value],
        ICoalesceOperation coalesce => [coalesce.Value],
        ICoalesceAssignmentOperation coalesce => [coalesce.Target],
        IConditionalAccessOperation access => [access.Operation],
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => [both.LeftOperand],
        // Behind the first statement that may end the block nothing is sure.
        IBlockOperation block => block.Operations.TakeWhile(statement => statement is
            not (IConditionalOperation or ISwitchOperation or ILoopOperation or ITryOperation or IBlockOperation or IUsingOperation or ILockOperation or ILabeledOperation or IBranchOperation)),
        _ => operation.ChildOperations,
    };

    private static IEnumerable<ISymbol[]> In(Dictionary<ISymbol, ISymbol[]> needs)
    {
        var done = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var start in needs.Keys)
        {
            var way = new List<ISymbol>();
            var at = new Dictionary<ISymbol, int>(SymbolEqualityComparer.Default);
            // Depth first, without the stack of the computer.
            var open = new Stack<(ISymbol Member, int Depth)>([(start, 0)]);
            while (open.Count > 0)
            {
                var (member, depth) = open.Pop();
                for (; way.Count > depth; way.RemoveAt(way.Count - 1))
                    at.Remove(way[way.Count - 1]);
                if (at.TryGetValue(member, out var first))
                {
                    yield return [.. way.Skip(first)];
                    continue;
                }

                if (!done.Add(member))
                    continue;
                at.Add(member, way.Count);
                way.Add(member);
                foreach (var needed in needs[member].Where(needs.ContainsKey).Reverse())
                    open.Push((needed, depth + 1));
            }
        }
    }
}
