using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Whether a value matches a pattern, and the variables that this sets.</summary>
internal static class Patterns
{
    public static Answer Match(Interpreter interpreter, IPatternOperation pattern, Value subject, Frame frame)
    {
        interpreter.Step();
        return pattern switch
        {
            IDiscardPatternOperation => Answer.Yes,
            IConstantPatternOperation constant => interpreter.Evaluate(constant.Value, frame) is var value && IsOfOtherType(subject, value) ? Answer.No : Equality.Compare(subject, value),
            IRelationalPatternOperation relational => interpreter.Evaluate(relational.Value, frame) is var limit && IsOfOtherType(subject, limit) ? Answer.No
                : Conditions.AnswerOf(Arithmetic.Compute(relational.OperatorKind, subject, limit, relational)),
            INegatedPatternOperation negated => Equality.Not(Match(interpreter, negated.Pattern, subject, frame)),
            IBinaryPatternOperation binary => Combine(interpreter, binary, subject, frame),
            ITypePatternOperation typed => TypeTests.Is(interpreter, subject, frame.Types.Apply(typed.MatchedType, interpreter.Compilation)!),
            IDeclarationPatternOperation declaration => Declare(interpreter, declaration, subject, frame),
            IRecursivePatternOperation recursive => Recurse(interpreter, recursive, subject, frame),
            IListPatternOperation list => List(interpreter, list, subject, frame),
            _ => Cannot(pattern, subject, frame),
        };
    }

    // A constant is looked for among values of its own type only.
    private static bool IsOfOtherType(Value subject, Value constant) => (subject, constant) switch
    {
        (MutableCollection or Sequence { Type: IArrayTypeSymbol } or LiveObject or Instance or TupleOf or Function, Scalar or EnumMember) => true,
        (Scalar { Content: not Near and var content }, Scalar { Content: not Near and var other }) => content.GetType() != other.GetType(),
        (Scalar { Content: string or bool or char or double or decimal }, EnumMember) or (EnumMember, Scalar) => true,
        (EnumMember member, EnumMember other) => !SymbolEqualityComparer.Default.Equals(member.Type, other.Type),
        _ => false,
    };

    private static Answer Combine(Interpreter interpreter, IBinaryPatternOperation binary, Value subject, Frame frame)
    {
        var left = Match(interpreter, binary.LeftPattern, subject, frame);
        var isAnd = binary.OperatorKind == BinaryOperatorKind.And;
        if (left == (isAnd ? Answer.No : Answer.Yes))
            return left;

        var right = Match(interpreter, binary.RightPattern, subject, frame);
        if (right == (isAnd ? Answer.No : Answer.Yes))
            return right;
        return left == Answer.CannotSay ? left : right;
    }

    private static Answer Declare(Interpreter interpreter, IDeclarationPatternOperation declaration, Value subject, Frame frame)
    {
        if (declaration.DeclaredSymbol is { } variable)
            frame.Declare(interpreter.SharedVariables, variable, subject);
        if (declaration.MatchesNull)
            return Answer.Yes;
        return frame.Types.Apply(declaration.MatchedType, interpreter.Compilation) is { } type ? TypeTests.Is(interpreter, subject, type) : Answer.CannotSay;
    }

    private static Answer Recurse(Interpreter interpreter, IRecursivePatternOperation recursive, Value subject, Frame frame)
    {
        if (recursive.DeclaredSymbol is { } variable)
            frame.Declare(interpreter.SharedVariables, variable, subject);
        if (!recursive.DeconstructionSubpatterns.IsEmpty && recursive.DeconstructSymbol is not IMethodSymbol && IsNoTuple(subject, recursive.DeconstructionSubpatterns.Length))
            return Answer.No;

        var answer = SymbolEqualityComparer.Default.Equals(recursive.MatchedType, Constants.Underlying(recursive.InputType))
            ? subject is Unknown ? Answer.CannotSay : Equality.Of(subject is not Null)
            : TypeTests.Is(interpreter, subject, frame.Types.Apply(recursive.MatchedType, interpreter.Compilation)!);
        if (answer == Answer.No)
        {
            return Answer.No;
        }

        var parts = new List<Answer> { answer };
        if (!recursive.DeconstructionSubpatterns.IsEmpty)
            parts.AddRange(Deconstruct(interpreter, recursive, subject, frame));
        foreach (var property in recursive.PropertySubpatterns)
            parts.Add(Match(interpreter, property.Pattern, Member(interpreter, property, subject, frame), frame));
        return Equality.All(parts);
    }

    // By no method only a tuple is taken apart, into as many parts as it has.
    private static bool IsNoTuple(Value subject, int parts) => subject is Null or Scalar or EnumMember or MutableCollection or Sequence { Type: IArrayTypeSymbol } || (subject is TupleOf tuple && (tuple.IsEntry || tuple.Items.Length != parts));

    private static IEnumerable<Answer> Deconstruct(Interpreter interpreter, IRecursivePatternOperation recursive, Value subject, Frame frame)
    {
        var parts = Deconstruction.Of(interpreter, recursive.DeconstructSymbol as IMethodSymbol, subject, recursive, frame);
        var index = 0;
        foreach (var pattern in recursive.DeconstructionSubpatterns)
        {
            var part = parts is { } known && index < known.Length ? known[index] : subject as Unknown ?? Unknown.At(pattern, "deconstructs what is not followed");
            index++;
            yield return Match(interpreter, pattern, part, frame);
        }
    }

    private static Value Member(Interpreter interpreter, IPropertySubpatternOperation pattern, Value subject, Frame frame) => pattern.Member switch
    {
        IPropertyReferenceOperation property => Members.Read(interpreter, property.Property, subject, Arguments.None, property, frame, viaBase: false),
        IFieldReferenceOperation field => Fields.Read(interpreter, field.Field, subject, field, frame),
        _ => Unknown.At(pattern, Reasons.DoesNotCompile),
    };

    private static Answer List(Interpreter interpreter, IListPatternOperation list, Value subject, Frame frame)
    {
        if (list.DeclaredSymbol is { } variable)
            frame.Declare(interpreter.SharedVariables, variable, subject);
        if (subject is Null)
            return Answer.No;
        if (Sequences.Of(subject, frame.State) is not { Open: null } sequence)
            return Cannot(list, subject, frame);

        var slices = list.Patterns.Count(pattern => pattern is ISlicePatternOperation);
        var fixedCount = list.Patterns.Length - slices;
        if (slices == 0 ? sequence.Items.Length != fixedCount : sequence.Items.Length < fixedCount)
            return Answer.No;

        var answers = new List<Answer>();
        var position = 0;
        foreach (var pattern in list.Patterns)
        {
            if (pattern is ISlicePatternOperation slice)
            {
                var length = sequence.Items.Length - fixedCount;
                answers.Add(slice.Pattern is { } inner
                    ? Match(interpreter, inner, subject is Scalar { Content: string text } ? new Scalar(text.Substring(position, length)) : new Sequence(null, [.. sequence.Items.Skip(position).Take(length)]), frame)
                    : Answer.Yes);
                position += length;
            }
            else
            {
                answers.Add(Match(interpreter, pattern, sequence.Items[position++].Value, frame));
            }
        }

        return Equality.All(answers);
    }

    private static Answer Cannot(IOperation pattern, Value subject, Frame frame)
    {
        Skipping.Skip(pattern, frame, subject as Unknown ?? Unknown.At(pattern, "is a pattern that is not followed"));
        return Answer.CannotSay;
    }
}
