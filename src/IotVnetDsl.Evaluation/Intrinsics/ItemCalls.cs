using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Calls what an operator was given for its items, and keeps what ended it: what was thrown, or why the member is unknown.</summary>
internal abstract class ItemCalls(Interpreter interpreter, IOperation at, State state)
{
    public Frame Frame { get; } = new(null, null, state);

    protected Interpreter Interpreter { get; } = interpreter;

    protected IOperation At { get; } = at;

    protected Unknown? Failure { get; set; }

    public Value Invoke(Function function, params Value[] values) => Methods.Invoke(Interpreter, function, Arguments.Of(values), At, Frame);

    /// <summary>Null where it cannot be said, which ends it.</summary>
    protected bool? Holds(Value condition)
    {
        switch (Conditions.AnswerOf(condition))
        {
            case Answer.Yes:
                return true;
            case Answer.No:
                return false;
        }

        if (!Failed(condition))
            Failure = Streams.Fail(Frame.State, condition as Unknown ?? Unknown.At(At, "is a condition that is not known"));
        return null;
    }

    protected bool Failed(Value value)
    {
        if (value is Unknown { IsThrown: true } thrown)
            Failure = thrown;
        return Failure is not null;
    }
}
