using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What expressions may write where they are skipped. How they are evaluated is in the table of operations.</summary>
internal static class Writes
{
    public static Dictionary<OperationKind, Statement> Table { get; } = new()
    {
        [OperationKind.SimpleAssignment] = new(null, (operation, frame, reason) => Blur(((IAssignmentOperation)operation).Target, frame, reason)),
        [OperationKind.CompoundAssignment] = new(null, (operation, frame, reason) => Blur(((IAssignmentOperation)operation).Target, frame, reason)),
        [OperationKind.CoalesceAssignment] = new(null, (operation, frame, reason) => Blur(((IAssignmentOperation)operation).Target, frame, reason)),
        [OperationKind.DeconstructionAssignment] = new(null, (operation, frame, reason) => Blur(((IAssignmentOperation)operation).Target, frame, reason)),
        [OperationKind.Increment] = new(null, (operation, frame, reason) => Blur(((IIncrementOrDecrementOperation)operation).Target, frame, reason)),
        [OperationKind.Decrement] = new(null, (operation, frame, reason) => Blur(((IIncrementOrDecrementOperation)operation).Target, frame, reason)),
        [OperationKind.EventAssignment] = new(null, (operation, frame, reason) => Blur(((IEventAssignmentOperation)operation).EventReference, frame, reason)),
        [OperationKind.Argument] = new(null, (operation, frame, reason) =>
        {
            if (((IArgumentOperation)operation).Parameter?.RefKind is RefKind.Ref or RefKind.Out)
                Blur(((IArgumentOperation)operation).Value, frame, reason);
        }),
        [OperationKind.VariableDeclarator] = new(null, (operation, frame, reason) => frame.Bind(((IVariableDeclaratorOperation)operation).Symbol, reason)),
        [OperationKind.DeclarationPattern] = new(null, (operation, frame, reason) => Declared(((IDeclarationPatternOperation)operation).DeclaredSymbol, frame, reason)),
        [OperationKind.RecursivePattern] = new(null, (operation, frame, reason) => Declared(((IRecursivePatternOperation)operation).DeclaredSymbol, frame, reason)),
        [OperationKind.ListPattern] = new(null, (operation, frame, reason) => Declared(((IListPatternOperation)operation).DeclaredSymbol, frame, reason)),
        [OperationKind.Invocation] = new(null, (operation, frame, reason) => Call((IInvocationOperation)operation, frame, reason)),
        [OperationKind.ObjectCreation] = new(null, (_, frame, reason) => frame.State.Blur(reason)),
        [OperationKind.TypeParameterObjectCreation] = new(null, (_, frame, reason) => frame.State.Blur(reason)),
        [OperationKind.PropertyReference] = new(null, (operation, frame, reason) =>
        {
            // A getter is code, which may change the object that it belongs to.
            var property = (IPropertyReferenceOperation)operation;
            if (property.Instance is not (null or IInstanceReferenceOperation) || frame.Receiver is LiveObject)
            {
                if (HasBody(property.Property.GetMethod))
                    frame.State.Blur(reason);
            }
        }),
    };

    private static void Blur(IOperation target, Frame frame, Unknown reason)
    {
        switch (target)
        {
            case ILocalReferenceOperation { Local.RefKind: not RefKind.None }:
                frame.State.Spoil(reason);
                break;
            case ILocalReferenceOperation local:
                frame.Set(local.Local, reason);
                break;
            case IParameterReferenceOperation parameter when Construction.IsKept(parameter.Parameter, frame):
                frame.State.Blur(reason);
                break;
            case IParameterReferenceOperation parameter:
                frame.Set(parameter.Parameter, reason);
                break;
            case IMemberReferenceOperation { Instance: IInstanceReferenceOperation } member when frame.Receiver is LiveObject made && member is not IPropertyReferenceOperation { Property.IsIndexer: true }
                && (member is not IPropertyReferenceOperation property || !HasBody(property.Property.SetMethod)) && (member is not IEventReferenceOperation happening || !HasBody(happening.Event.AddMethod)):
                frame.State.Set(made, Storage.Of(member.Member), new Slot(reason, reason.Place));
                if (frame.State.IsObserved(made))
                    frame.State.Spoil(reason);
                break;
            case IMemberReferenceOperation { Instance: not null } or IArrayElementReferenceOperation or IImplicitIndexerReferenceOperation:
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

    private static void Declared(ISymbol? variable, Frame frame, Unknown reason)
    {
        if (variable is not null)
            frame.Set(variable, reason);
    }

    private static void Call(IInvocationOperation call, Frame frame, Unknown reason)
    {
        if (call is not { TargetMethod.Name: "Add" or "AddRange", Instance: ILocalReferenceOperation { Local: var local } }
            || !frame.Variables.TryGetValue(local, out var value) || value is not MutableCollection list || frame.State.Read(list) is not Sequence content)
        {
            frame.State.Blur(reason);
            return;
        }

        frame.State.Write(list, new Sequence(content.Type, content.Items, reason));
        if (frame.State.IsObserved(list))
            frame.State.Spoil(reason);
    }

    private static bool HasBody(IMethodSymbol? accessor) => accessor?.DeclaringSyntaxReferences
        .Any(reference => reference.GetSyntax() is ArrowExpressionClauseSyntax or AccessorDeclarationSyntax { Body: not null } or AccessorDeclarationSyntax { ExpressionBody: not null }) == true;
}
