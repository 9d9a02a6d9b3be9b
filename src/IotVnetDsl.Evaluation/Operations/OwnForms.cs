using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>Objects that say themselves how they are written in a form: an interpolated text and a composite format ask them, a concatenation does not.</summary>
internal static class OwnForms
{
    /// <summary>Longer ones would be asked again.</summary>
    private const int Room = 512;

    public static bool AreAsked(IOperation at) => at is IInterpolationOperation or IInterpolatedStringAppendOperation or IInvocationOperation { TargetMethod.Name: "Format" or "AppendFormat" };

    /// <summary>True for a type that has a form of its own.</summary>
    public static bool Has(INamedTypeSymbol type) => Implementation(type, "ISpanFormattable", "TryFormat") is not null || Implementation(type, "IFormattable", "ToString") is not null;

    /// <summary>The text that the object gives; null where the type has no form of its own.</summary>
    public static Value? Of(Interpreter interpreter, Value value, INamedTypeSymbol type, string? format, IOperation at, Frame frame)
    {
        Value form = string.IsNullOrEmpty(format) ? Null.Instance : new Scalar(format!);
        if (Implementation(type, "ISpanFormattable", "TryFormat") is { } writes)
            return interpreter.Bodies.BodyOf(writes) is null ? Unknown.At(at, Reasons.Calls(writes)) : Written(interpreter, writes, value, form, at, frame);
        if (Implementation(type, "IFormattable", "ToString") is not { } gives)
            return null;
        return interpreter.Bodies.BodyOf(gives) is null ? Unknown.At(at, Reasons.Calls(gives)) : Methods.Call(interpreter, gives, value, Arguments.Of(form, Null.Instance), at, frame);
    }

    private static Value Written(Interpreter interpreter, IMethodSymbol method, Value value, Value form, IOperation at, Frame frame)
    {
        var type = interpreter.Compilation.CreateArrayTypeSymbol(interpreter.Compilation.GetSpecialType(SpecialType.System_Char));
        interpreter.Charge(Room);
        var room = frame.State.NewCollection(type, new Sequence(type, [.. Enumerable.Repeat(new Slot(new Scalar('\0'), default), Room)]));
        var arguments = Arguments.Of(new Window(room, 0, Room), Unknown.At(at, "is set by the call"), form is Null ? new Sequence(null, []) : form, Null.Instance);
        return Methods.Call(interpreter, method, value, arguments, at, frame) switch
        {
            Unknown unknown => unknown,
            Scalar { Content: true } when arguments.Given.TryGetValue(1, out var given) && given is Scalar { Content: int and >= 0 and <= Room and var length }
                && Spans.TextOf(new Window(room, 0, length), frame.State) is { } text => new Scalar(text),
            _ => Unknown.At(at, Reasons.Calls(method)),
        };
    }

    private static IMethodSymbol? Implementation(INamedTypeSymbol type, string contract, string method) =>
        type.AllInterfaces.FirstOrDefault(candidate => candidate.Name == contract && candidate.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true })?.GetMembers(method).FirstOrDefault() is { } member
            ? type.FindImplementationForInterfaceMember(member) as IMethodSymbol
            : null;
}
