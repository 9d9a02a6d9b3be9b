using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Unary and binary operators: numbers, text, truth, equality.</summary>
internal static class Arithmetic
{
    public static Dictionary<OperationKind, Evaluate> Operations { get; } = new()
    {
        [OperationKind.Binary] = (interpreter, operation, frame) => Binary(interpreter, (IBinaryOperation)operation, frame),
        [OperationKind.Unary] = (interpreter, operation, frame) => Unary(interpreter, (IUnaryOperation)operation, frame),
        [OperationKind.TupleBinary] = (interpreter, operation, frame) => Tuples(interpreter, (ITupleBinaryOperation)operation, frame),
    };

    /// <summary>The result of an operator that needs both operands.</summary>
    public static Value Compute(BinaryOperatorKind kind, Value left, Value right, IOperation at, bool isChecked = false)
    {
        if (left is Unknown || right is Unknown)
            return left as Unknown ?? right;
        if (left is Function or Combined || right is Function or Combined)
            return OfDelegates(kind, left, right) ?? Unknown.At(at, "computes what is not followed");
        switch (kind)
        {
            case BinaryOperatorKind.Equals:
                return Conditions.ValueOf(AreEqual(left, right), () => Unknown.At(at, "compares what is not known"));
            case BinaryOperatorKind.NotEquals:
                return Conditions.ValueOf(Equality.Not(AreEqual(left, right)), () => Unknown.At(at, "compares what is not known"));
        }

        if (left is Null || right is Null)
            return IsComparison(kind) ? Scalar.False : kind is BinaryOperatorKind.And or BinaryOperatorKind.Or && Constants.Underlying(at.Type) is null or { SpecialType: SpecialType.System_Boolean } ? OfTruths(kind, left, right, at) : Null.Instance;
        if (left is EnumMember a && right is EnumMember b)
            return OfEnums(kind, a, b, at);
        if ((left, right) is (EnumMember moved, Scalar by) && kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract)
            return Moved(kind, moved, by, at, isChecked);
        return (left, right) switch
        {
            (Order x, Scalar { Content: 0 }) when IsComparison(kind) => Scalar.Of(x.IsBelow == (kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual)),
            (Scalar { Content: Version x }, Scalar { Content: Version y }) when NumberArithmetic.Ordering(kind, x.CompareTo(y)) is { } ordered => new Scalar(ordered),
            (Scalar { Content: TimeSpan x }, Scalar { Content: TimeSpan y }) when kind == BinaryOperatorKind.Divide => y == TimeSpan.Zero ? Unknown.At(at, "computes what is not followed") : new Scalar(x.Ticks / (double)y.Ticks),
            (Scalar { Content: TimeSpan x }, Scalar { Content: TimeSpan y }) => Durations(kind, x, y, at),
            (Scalar { Content: TimeSpan x }, Scalar { Content: double y }) when kind == BinaryOperatorKind.Multiply => Multiplied(x, y, at),
            (Scalar { Content: double x }, Scalar { Content: TimeSpan y }) when kind == BinaryOperatorKind.Multiply => Multiplied(y, x, at),
            (Scalar { Content: TimeSpan x }, Scalar { Content: double y }) when kind == BinaryOperatorKind.Divide => NumberFunctions.Parts(x, y) is { } part ? new Scalar(part) : Unknown.At(at, "computes what is not followed"),
            (Scalar x, Scalar y) => (DateFunctions.Compute(kind, x.Content, y.Content) ?? TimeFunctions.Compute(kind, x.Content, y.Content) ?? MomentFunctions.Compute(kind, x.Content, y.Content) ?? NumberArithmetic.Compute(kind, x.Content, y.Content, isChecked)) is { } result ? new Scalar(result)
                : NumberArithmetic.ThrowsOf(kind, x.Content, y.Content, isChecked) is { } exception && at.SemanticModel?.Compilation is { } compilation ? Exceptions.Thrown(compilation, exception, Null.Instance, at)
                : Unknown.At(at, "computes what is not followed"),
            _ => Unknown.At(at, "computes what is not followed"),
        };
    }

    private static Value? OfDelegates(BinaryOperatorKind kind, Value left, Value right) => kind switch
    {
        BinaryOperatorKind.Add => Delegates.Combine(left, right),
        BinaryOperatorKind.Subtract => Delegates.Remove(left, right),
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals when left is Null || right is Null => Scalar.Of(kind == BinaryOperatorKind.NotEquals),
        BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals when left is Function one && right is Function other && Delegates.AreEqual(one, other) is not Answer.CannotSay and var answer =>
            Scalar.Of((answer == Answer.Yes) == (kind == BinaryOperatorKind.Equals)),
        _ => null,
    };

    private static Answer AreEqual(Value left, Value right) =>
        left is Scalar { Content: double a } && right is Scalar { Content: double b } ? Equality.Of(a == b) : Equality.Compare(left, right);

    // Whatever the other one were, what decides alone decides.
    private static Value OfTruths(BinaryOperatorKind kind, Value left, Value right, IOperation at) => (left is Null ? right : left) switch
    {
        Scalar { Content: bool known } => known == (kind == BinaryOperatorKind.Or) ? Scalar.Of(known) : Null.Instance,
        Null when Constants.Underlying(at.Type) is not null => Null.Instance,
        _ => Unknown.At(at, "computes with null"),
    };

    private static bool IsComparison(BinaryOperatorKind kind) => kind is BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual
        or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual;

    private static Value Binary(Interpreter interpreter, IBinaryOperation operation, Frame frame)
    {
        if (operation.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)
            return ShortCircuit(interpreter, operation, frame);

        var left = interpreter.Evaluate(operation.LeftOperand, frame);
        var right = interpreter.Evaluate(operation.RightOperand, frame);
        if (operation.OperatorMethod is not null && OperatorOf(interpreter, operation.OperatorMethod, operation.ConstrainedToType, frame) is { } method)
        {
            var arguments = Arguments.Of(new Slot(left, Place.Of(operation.LeftOperand.Syntax)), new Slot(right, Place.Of(operation.RightOperand.Syntax)));
            return operation.IsLifted ? Unknown.At(operation, Reasons.Calls(method)) : Methods.Call(interpreter, method, null, arguments, operation, frame);
        }

        if (operation.OperatorKind == BinaryOperatorKind.Add && operation.Type?.SpecialType == SpecialType.System_String)
            return Text.Concat([left, right], operation, interpreter, frame);
        return AreOtherwiseOne(operation, left, right) ? Unknown.At(operation, "compares what is not known") : Compute(operation.OperatorKind, left, right, operation, operation.IsChecked);
    }

    // Seen as objects, what is equal need not be one.
    private static bool AreOtherwiseOne(IBinaryOperation operation, Value left, Value right) =>
        operation is { OperatorMethod: null, OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals, LeftOperand.Type: { IsReferenceType: true, SpecialType: not SpecialType.System_String }, RightOperand.Type: { IsReferenceType: true, SpecialType: not SpecialType.System_String } }
        && left is Scalar or EnumMember or TupleOf or Instance && right is Scalar or EnumMember or TupleOf or Instance && AreEqual(left, right) == Answer.Yes;

    /// <summary>The user's own, or what a type argument has for its constraint's; null for one of .NET's, which computes.</summary>
    public static IMethodSymbol? OperatorOf(Interpreter interpreter, IMethodSymbol method, ITypeSymbol? constrained, Frame frame)
    {
        var applied = frame.Types.Apply(method, interpreter.Compilation);
        if (constrained is not null)
        {
            var argument = frame.Types.Apply(constrained, interpreter.Compilation);
            // Numbers compute as they do where their type is written.
            return Numbers.TypeOf(argument) is not null ? null : Dispatch.FindStatic(applied, argument) as IMethodSymbol ?? applied;
        }

        return interpreter.Bodies.BodyOf(method) is null ? null : applied;
    }

    private static Value ShortCircuit(Interpreter interpreter, IBinaryOperation operation, Frame frame)
    {
        if (operation.OperatorMethod is not null || operation.Type?.SpecialType != SpecialType.System_Boolean)
            return Skipping.Skip(operation, frame, Unknown.At(operation, Reasons.For(operation)));

        var decisive = operation.OperatorKind == BinaryOperatorKind.ConditionalAnd ? Answer.No : Answer.Yes;
        var left = interpreter.Evaluate(operation.LeftOperand, frame);
        var answer = Conditions.AnswerOf(left);
        if (answer == decisive)
            return left;
        if (answer != Answer.CannotSay)
            return interpreter.Evaluate(operation.RightOperand, frame);

        var because = left as Unknown ?? Unknown.At(operation.LeftOperand, "is a condition that is not known");
        if (because.IsThrown)
            return because;
        Value right = because;
        Choices.Perhaps(frame, because, () => right = interpreter.Evaluate(operation.RightOperand, frame), () => because);
        // Whatever the left side is: a decisive right side decides, unless it throws.
        return Conditions.AnswerOf(right) == decisive ? right : because;
    }

    private static Value Unary(Interpreter interpreter, IUnaryOperation operation, Frame frame)
    {
        var operand = interpreter.Evaluate(operation.Operand, frame);
        if (operand is Unknown or Null)
            return operand;
        if (operation.OperatorMethod is not null && OperatorOf(interpreter, operation.OperatorMethod, operation.ConstrainedToType, frame) is { } method)
            return operation.IsLifted ? Unknown.At(operation, Reasons.Calls(method)) : Methods.Call(interpreter, method, null, Arguments.Of(operand), operation, frame);
        return (operation.OperatorKind, operand) switch
        {
            (UnaryOperatorKind.Hat, Scalar { Content: int count and >= 0 }) => new FromEnd(count),
            (UnaryOperatorKind.Not, Scalar { Content: bool flag }) => Scalar.Of(!flag),
            (UnaryOperatorKind.Plus, Scalar scalar) => scalar,
            (UnaryOperatorKind.Minus, Order order) => new Order(!order.IsBelow),
            (UnaryOperatorKind.BitwiseNegation, Scalar { Content: int number }) => new Scalar(~number),
            (UnaryOperatorKind.BitwiseNegation, Scalar { Content: uint number }) => new Scalar(~number),
            (UnaryOperatorKind.BitwiseNegation, Scalar { Content: long number }) => new Scalar(~number),
            (UnaryOperatorKind.BitwiseNegation, Scalar { Content: ulong number }) => new Scalar(~number),
            (UnaryOperatorKind.BitwiseNegation, EnumMember { Constant: ulong flags } member) => new EnumMember(member.Type, ~flags),
            (UnaryOperatorKind.BitwiseNegation, EnumMember { Type.EnumUnderlyingType: { } number } member) when Numbers.Convert(~Convert.ToInt64(member.Constant, null), number, isChecked: false) is { } flags => new EnumMember(member.Type, flags),
            (UnaryOperatorKind.Minus, Scalar { Content: int or long or double or decimal } scalar) =>
                Compute(BinaryOperatorKind.Subtract, new Scalar(ZeroLike(scalar.Content)), scalar, operation, operation.IsChecked),
            (UnaryOperatorKind.Minus, Scalar { Content: TimeSpan duration }) when duration != TimeSpan.MinValue => new Scalar(-duration),
            _ => Unknown.At(operation, Reasons.For(operation)),
        };
    }

    // Negative zero: 0 - x would lose its sign.
    private static object ZeroLike(object number) => number switch
    {
        long => 0L,
        double => -0d,
        decimal => 0m,
        _ => 0,
    };

    // A member and a number; what its type cannot hold wraps around.
    private static Value Moved(BinaryOperatorKind kind, EnumMember member, Scalar by, IOperation at, bool isChecked) =>
        member.Constant is byte or sbyte or short or ushort or int && by.Content is byte or sbyte or short or ushort or int
            && NumberArithmetic.Compute(kind, Convert.ToInt64(member.Constant, null), Convert.ToInt64(by.Content, null), isChecked: true) is long moved
            && member.Type.EnumUnderlyingType is { } number && Numbers.Convert(moved, number, isChecked: false) is { } constant && (!isChecked || Convert.ToInt64(constant, null) == moved)
            ? new EnumMember(member.Type, constant)
            : Unknown.At(at, "computes what is not followed");

    private static Value OfEnums(BinaryOperatorKind kind, EnumMember left, EnumMember right, IOperation at)
    {
        var result = kind is BinaryOperatorKind.Or or BinaryOperatorKind.And or BinaryOperatorKind.ExclusiveOr || IsComparison(kind)
            ? NumberArithmetic.Compute(kind, Wide(left.Constant), Wide(right.Constant), isChecked: false)
            : null;
        return result switch
        {
            bool flag => Scalar.Of(flag),
            not null when left.Type.EnumUnderlyingType is { } number && Numbers.Convert(result, number, isChecked: false) is { } constant => new EnumMember(left.Type, constant),
            _ => Unknown.At(at, "computes what is not followed"),
        };
    }

    private static object Wide(object constant) => constant is ulong ? constant : Convert.ToInt64(constant, null);

    private static Value Durations(BinaryOperatorKind kind, TimeSpan left, TimeSpan right, IOperation at)
    {
        if (kind is BinaryOperatorKind.Add or BinaryOperatorKind.Subtract)
        {
            var ticks = NumberArithmetic.Compute(kind, left.Ticks, right.Ticks, isChecked: true);
            return ticks is long sum ? new Scalar(new TimeSpan(sum)) : Unknown.Thrown(at, "is a duration out of range");
        }

        return IsComparison(kind) && NumberArithmetic.Compute(kind, left.Ticks, right.Ticks, isChecked: true) is { } result
            ? new Scalar(result)
            : Unknown.At(at, "computes what is not followed");
    }

    private static Value Multiplied(TimeSpan duration, double factor, IOperation at) =>
        NumberFunctions.Times(duration, factor) is { } product ? new Scalar(product) : Unknown.At(at, "computes what is not followed");

    private static Value Tuples(Interpreter interpreter, ITupleBinaryOperation operation, Frame frame)
    {
        var left = interpreter.Evaluate(operation.LeftOperand, frame);
        var right = interpreter.Evaluate(operation.RightOperand, frame);
        return Compute(operation.OperatorKind, left, right, operation);
    }
}
