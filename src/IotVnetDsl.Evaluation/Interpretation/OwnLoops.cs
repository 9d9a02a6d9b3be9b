using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Loops over what is a collection by its shape only: <c>GetEnumerator</c>, <c>MoveNext</c> and <c>Current</c> of the user's own.</summary>
internal static class OwnLoops
{
    /// <summary>Null where the loop asks something else.</summary>
    public static Completion? ForEach(Interpreter interpreter, IForEachLoopOperation loop, Value collection, Frame frame)
    {
        if (Calls.TypeOf(collection) is not { } type || !interpreter.Bodies.IsOfSource(type) || loop.Syntax is not CommonForEachStatementSyntax written || loop.SemanticModel?.GetForEachStatementInfo(written) is not { } info
            || info is not { GetEnumeratorMethod: { IsExtensionMethod: false } start, MoveNextMethod: { } next, CurrentProperty: { } current } || start.ContainingType.TypeKind == TypeKind.Interface)
        {
            return null;
        }

        // A struct is an object of the loop's own.
        if (Called(interpreter, start, collection, loop, frame) is not { } enumerator)
            return null;
        var completion = Run(interpreter, loop, enumerator, next, current, info.ElementConversion, frame);
        if (info.DisposeMethod is { } dispose)
        {
            var (returned, unwinding) = (frame.Returned, frame.State.Unwinding);
            frame.State.Unwinding = null;
            if (unwinding is not null)
                frame.State.EndedBlocks++;
            Methods.Call(interpreter, (IMethodSymbol)Dispatch.Find(dispose, enumerator.Type), enumerator, Arguments.None, loop, frame);
            (frame.Returned, frame.State.Unwinding) = (returned, unwinding);
        }

        return completion;
    }

    private static LiveObject? Called(Interpreter interpreter, IMethodSymbol start, Value collection, IOperation at, Frame frame)
    {
        var method = (IMethodSymbol)Dispatch.Find(frame.Types.Apply(start, interpreter.Compilation), Calls.TypeOf(collection)!);
        return Methods.Call(interpreter, method, collection, Arguments.None, at, frame) switch
        {
            LiveObject made => made,
            Instance { Type.IsValueType: true } value => frame.State.NewObject(value.Type, value.Slots, value.Rest, value.Place),
            _ => null,
        };
    }

    private static Completion Run(Interpreter interpreter, IForEachLoopOperation loop, LiveObject enumerator, IMethodSymbol next, IPropertySymbol current, Conversion conversion, Frame frame)
    {
        var (move, item) = ((IMethodSymbol)Dispatch.Find(next, enumerator.Type), (IPropertySymbol)Dispatch.Find(current, enumerator.Type));
        while (true)
        {
            var goesOn = Methods.Call(interpreter, move, enumerator, Arguments.None, loop, frame);
            switch (Conditions.AnswerOf(goesOn))
            {
                case Answer.No:
                    return Completion.Normal;
                case Answer.CannotSay when goesOn is Unknown { IsThrown: true }:
                    frame.Returned = goesOn;
                    return Completion.Thrown;
                case Answer.CannotSay:
                    return Statements.Skip(loop, frame, goesOn as Unknown ?? Unknown.At(loop, "loops over a collection that is not known"));
            }

            var value = Members.Read(interpreter, item, enumerator, Arguments.None, loop, frame, viaBase: false);
            if (Loops.Passes(interpreter, loop, value, conversion.MethodSymbol, frame, out var completion))
                return completion;
        }
    }
}
