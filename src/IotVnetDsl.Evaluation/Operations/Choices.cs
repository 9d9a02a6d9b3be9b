using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Expressions that choose: <c>?:</c>, <c>??</c>, <c>?.</c>, switch, is, throw.</summary>
internal static class Choices
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.Conditional] = (interpreter, operation, frame) => Conditional(interpreter, (IConditionalOperation)operation, frame),
        [OperationKind.Coalesce] = (interpreter, operation, frame) => Coalesce(interpreter, (ICoalesceOperation)operation, frame),
        [OperationKind.ConditionalAccess] = (interpreter, operation, frame) => Access(interpreter, (IConditionalAccessOperation)operation, frame),
        [OperationKind.SwitchExpression] = (interpreter, operation, frame) => Switch(interpreter, (ISwitchExpressionOperation)operation, frame),
        [OperationKind.IsPattern] = (interpreter, operation, frame) => IsPattern(interpreter, (IIsPatternOperation)operation, frame),
        [OperationKind.IsType] = (interpreter, operation, frame) => IsType(interpreter, (IIsTypeOperation)operation, frame),
        [OperationKind.Throw] = (interpreter, operation, frame) => Jumps.Thrown(interpreter, (IThrowOperation)operation, frame),
    };

    /// <summary>Evaluates what may not run at all, and joins it with what holds otherwise.</summary>
    public static Value Perhaps(Frame frame, Unknown because, Func<Value> first, Func<Value> second)
    {
        var before = frame.Save();
        var one = first();
        var afterFirst = frame.Save();
        frame.State.ChargeJoin();
        frame.Restore(before);
        var other = second();
        frame.Restore(Frame.Snapshot.Join(afterFirst, frame.Save(), because));
        return Joining.Join(one, other, because);
    }

    private static Value Conditional(Interpreter interpreter, IConditionalOperation operation, Frame frame)
    {
        var condition = interpreter.Evaluate(operation.Condition, frame);
        return Conditions.AnswerOf(condition) switch
        {
            Answer.Yes => interpreter.Evaluate(operation.WhenTrue, frame),
            Answer.No => interpreter.Evaluate(operation.WhenFalse, frame),
            _ => Perhaps(
                frame,
                condition as Unknown ?? Unknown.At(operation.Condition, "is a condition that is not known"),
                () => interpreter.Evaluate(operation.WhenTrue, frame),
                () => interpreter.Evaluate(operation.WhenFalse, frame)),
        };
    }

    private static Value Coalesce(Interpreter interpreter, ICoalesceOperation operation, Frame frame)
    {
        var value = interpreter.Evaluate(operation.Value, frame);
        return value switch
        {
            Null => interpreter.Evaluate(operation.WhenNull, frame),
            Unknown unknown => Perhaps(frame, unknown, () => unknown, () => interpreter.Evaluate(operation.WhenNull, frame)),
            _ => Conversions.Apply(interpreter, value, operation.ValueConversion.MethodSymbol, operation.Type, operation, frame, value.Place),
        };
    }

    private static Value Access(Interpreter interpreter, IConditionalAccessOperation operation, Frame frame)
    {
        var receiver = interpreter.Evaluate(operation.Operation, frame);
        if (receiver is Null)
            return Null.Instance;
        if (receiver is Unknown unknown)
            return Skipping.Skip(operation.WhenNotNull, frame, unknown);

        var outer = frame.ConditionalReceiver;
        frame.ConditionalReceiver = receiver;
        var value = interpreter.Evaluate(operation.WhenNotNull, frame);
        frame.ConditionalReceiver = outer;
        return value;
    }

    private static Value Switch(Interpreter interpreter, ISwitchExpressionOperation operation, Frame frame)
    {
        var subject = interpreter.Evaluate(operation.Value, frame);
        return Arm(interpreter, operation, 0, subject, frame);
    }

    private static Value Arm(Interpreter interpreter, ISwitchExpressionOperation operation, int index, Value subject, Frame frame)
    {
        if (index == operation.Arms.Length)
            return Unknown.Thrown(operation, "matches no arm");

        var arm = operation.Arms[index];
        var matches = Patterns.Match(interpreter, arm.Pattern, subject, frame);
        var because = subject as Unknown;
        if (matches == Answer.Yes && arm.Guard is { } guard)
        {
            var condition = interpreter.Evaluate(guard, frame);
            matches = Conditions.AnswerOf(condition);
            because ??= condition as Unknown;
        }

        return matches switch
        {
            Answer.Yes => interpreter.Evaluate(arm.Value, frame),
            Answer.No => Arm(interpreter, operation, index + 1, subject, frame),
            _ => Perhaps(
                frame,
                because ?? Unknown.At(arm, "is a pattern that may or may not match"),
                () => interpreter.Evaluate(arm.Value, frame),
                () => Arm(interpreter, operation, index + 1, subject, frame)),
        };
    }

    private static Value IsPattern(Interpreter interpreter, IIsPatternOperation operation, Frame frame)
    {
        var subject = interpreter.Evaluate(operation.Value, frame);
        return Conditions.ValueOf(
            Patterns.Match(interpreter, operation.Pattern, subject, frame),
            () => subject as Unknown ?? Unknown.At(operation, "is a pattern that may or may not match"));
    }

    private static Value IsType(Interpreter interpreter, IIsTypeOperation operation, Frame frame)
    {
        var subject = interpreter.Evaluate(operation.ValueOperand, frame);
        var answer = TypeTests.Is(interpreter, subject, frame.Types.Apply(operation.TypeOperand, interpreter.Compilation)!);
        return Conditions.ValueOf(operation.IsNegated ? Equality.Not(answer) : answer, () => subject as Unknown ?? Unknown.At(operation, "has a type that is not known"));
    }
}
