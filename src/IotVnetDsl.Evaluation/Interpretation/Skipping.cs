using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Code that is not followed may still have run, any number of times: what it could have changed is unknown afterwards.
/// </summary>
internal static class Skipping
{
    /// <summary>Blurs what the operation may change, and gives the value that stands for its result.</summary>
    public static Unknown Skip(IOperation operation, Frame frame, Unknown reason)
    {
        Visit(operation, frame, reason);
        return reason;
    }

    /// <summary>True when the operation may go on somewhere else than behind itself (other than by return).</summary>
    public static bool MayJumpOut(IOperation operation) => MayJumpOut(operation, insideLoop: false, insideSwitch: false);

    /// <summary>What a call may have done to its arguments: its body is not followed.</summary>
    public static void Escape(IEnumerable<Value> arguments, Frame frame, Unknown reason)
    {
        foreach (var argument in arguments)
        {
            switch (argument)
            {
                case MutableCollection:
                    frame.State.Blur(reason);
                    break;
                case Function function when Sequences.CapturedBy(function, frame.State).Any():
                    frame.State.Blur(reason);
                    break;
                case Sequence { Type: { } type } when CollectionKinds.Of(type) != CollectionKind.Other:
                    frame.State.Spoil(reason);
                    break;
            }
        }
    }

    private static void Visit(IOperation operation, Frame frame, Unknown reason)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation or ILocalFunctionOperation:
                return;
            case IAssignmentOperation assignment:
                Blur(assignment.Target, frame, reason);
                break;
            case IIncrementOrDecrementOperation step:
                Blur(step.Target, frame, reason);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } argument:
                Blur(argument.Value, frame, reason);
                break;
            case IVariableDeclaratorOperation variable:
                frame.Set(variable.Symbol, reason);
                break;
            case IDeclarationPatternOperation { DeclaredSymbol: { } variable }:
                frame.Set(variable, reason);
                break;
            case IRecursivePatternOperation { DeclaredSymbol: { } variable }:
                frame.Set(variable, reason);
                break;
            case IListPatternOperation { DeclaredSymbol: { } variable }:
                frame.Set(variable, reason);
                break;
            case IInvocationOperation { TargetMethod.Name: "Add" or "AddRange", Instance: ILocalReferenceOperation { Local: var local } }
                when frame.Variables.TryGetValue(local, out var value) && value is MutableCollection list && frame.State.Contents.TryGetValue(list, out var content):
                frame.State.Contents = frame.State.Contents.SetItem(list, new Sequence(content.Type, content.Items, reason));
                if (frame.State.Observed.Contains(list))
                    frame.State.Spoil(reason);
                break;
            case IInvocationOperation call:
                frame.State.Blur(reason);
                if (call.Instance is IInstanceReferenceOperation && frame.Receiver is Building building)
                    building.Blur(reason);
                break;
            case IObjectCreationOperation:
                frame.State.Blur(reason);
                break;
            case IReturnOperation { Kind: OperationKind.YieldReturn }:
                frame.OpenYielded(reason);
                break;
            case IReturnOperation:
                frame.MaybeReturn(reason, reason);
                break;
        }

        foreach (var child in operation.ChildOperations)
            Visit(child, frame, reason);
    }

    private static void Blur(IOperation target, Frame frame, Unknown reason)
    {
        switch (target)
        {
            case ILocalReferenceOperation local:
                frame.Set(local.Local, reason);
                break;
            case IParameterReferenceOperation parameter:
                frame.Set(parameter.Parameter, reason);
                break;
            case IPropertyReferenceOperation { Instance: IInstanceReferenceOperation } property when frame.Receiver is Building building && HasSetter(property.Property):
                building.Blur(reason);
                break;
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation } member when frame.Receiver is Building building:
                building.Set(Storage.Of(member.Member), new Slot(reason, reason.Place));
                break;
            case IPropertyReferenceOperation or IArrayElementReferenceOperation:
                frame.State.Blur(reason);
                break;
            case ITupleOperation tuple:
                foreach (var element in tuple.Elements)
                    Blur(element, frame, reason);
                break;
            case IDeclarationExpressionOperation declaration:
                Blur(declaration.Expression, frame, reason);
                break;
        }
    }

    private static bool HasSetter(IPropertySymbol property) => property.SetMethod?.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax() is AccessorDeclarationSyntax accessor && (accessor.Body is not null || accessor.ExpressionBody is not null)) == true;

    private static bool MayJumpOut(IOperation operation, bool insideLoop, bool insideSwitch)
    {
        switch (operation)
        {
            case IAnonymousFunctionOperation or ILocalFunctionOperation:
                return false;
            case IBranchOperation { BranchKind: BranchKind.Break }:
                return !insideLoop && !insideSwitch;
            case IBranchOperation { BranchKind: BranchKind.Continue }:
                return !insideLoop;
            case IBranchOperation:
                return true;
        }

        insideLoop |= operation is ILoopOperation;
        insideSwitch |= operation is ISwitchOperation;
        return operation.ChildOperations.Any(child => MayJumpOut(child, insideLoop, insideSwitch));
    }
}
