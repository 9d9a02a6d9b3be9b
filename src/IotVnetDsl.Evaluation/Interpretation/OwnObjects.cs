using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Intrinsics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What code may set without anybody else seeing it: variables of its own, and what it is making.</summary>
internal static class OwnObjects
{
    // Made by the expression itself, or held by a variable that is given nothing else.
    public static bool IsNew(IOperation? receiver) => receiver switch
    {
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } or IObjectCreationOperation => true,
        IInvocationOperation { Instance: { Type: { } type } built } => Texts.IsOne(type) && IsNew(built),
        ILocalReferenceOperation { Local: { RefKind: RefKind.None } local } => Declarator(receiver, local) is { Initializer.Value: { } first } declarator
            && (first is IConversionOperation { Operand: var made } ? made : first) is IObjectCreationOperation or ICollectionExpressionOperation or IArrayCreationOperation && !IsSetAgain(declarator),
        _ => false,
    };

    /// <summary>What is there before the language makes another type of it.</summary>
    public static IOperation Unconverted(IOperation given)
    {
        while (given is IConversionOperation { OperatorMethod: null, Operand: var operand })
            given = operand;
        return given;
    }

    private static IVariableDeclaratorOperation? Declarator(IOperation mention, ILocalSymbol local) => RootOf(mention).DescendantsAndSelf().OfType<IVariableDeclaratorOperation>().FirstOrDefault(declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local));

    private static bool IsSetAgain(IVariableDeclaratorOperation declarator) => RootOf(declarator).Descendants().OfType<ILocalReferenceOperation>().Where(mention => SymbolEqualityComparer.Default.Equals(mention.Local, declarator.Symbol))
        .Any(mention => mention.Parent is ITupleOperation or IArgumentOperation { Parameter.RefKind: not RefKind.None } || (mention.Parent is IAssignmentOperation assignment && assignment.Target == mention) || mention.Parent is IVariableInitializerOperation { Locals.IsEmpty: false });

    private static IOperation RootOf(IOperation operation)
    {
        while (operation.Parent is { } parent)
            operation = parent;
        return operation;
    }

    // A variable, or a member of what is being made here.
    public static bool IsOwn(IOperation target, IMethodSymbol? maker, bool isRoot) => target switch
    {
        ILocalReferenceOperation { Local.RefKind: RefKind.None } or IDeclarationExpressionOperation or IDiscardOperation => true,
        IParameterReferenceOperation { Parameter: { RefKind: var kind, ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } } } => kind == RefKind.None || !isRoot,
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ImplicitReceiver } } => true,
        IMemberReferenceOperation { Instance: IInstanceReferenceOperation, Member: not IPropertySymbol { IsIndexer: true } } => maker is { IsStatic: false } && !IsWithinFunction(target),
        IMemberReferenceOperation { Instance: null, Member: var member } => maker is { IsStatic: true } && SymbolEqualityComparer.Default.Equals(member.ContainingType, maker.ContainingType) && !IsWithinFunction(target),
        _ => false,
    };

    private static bool IsWithinFunction(IOperation operation)
    {
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is IAnonymousFunctionOperation or ILocalFunctionOperation)
                return true;
        }

        return false;
    }

    public static ImmutableArray<IOperation> Parts(IOperation target) => ((target is IDeclarationExpressionOperation { Expression: var declared } ? declared : target) as ITupleOperation)?.Elements ?? [];

    public static IEnumerable<IOperation> Targets(IOperation target) => target switch
    {
        ITupleOperation tuple => tuple.Elements.SelectMany(Targets),
        IDeclarationExpressionOperation { Expression: ITupleOperation declared } => Targets(declared),
        _ => [target],
    };
}
