using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>What is made when it is first asked for, once: <c>Lazy</c>.</summary>
internal static class Lazies
{
    /// <summary>A new one; null where it is made in a way that is not followed.</summary>
    public static Value? Create(Arguments arguments, Frame frame) => arguments.Count > 0 && arguments[0] is Function factory ? frame.State.NewLazy(factory)
        : arguments.Count == 1 && arguments[0] is not (Unknown or Scalar { Content: bool } or EnumMember { Type.Name: "LazyThreadSafetyMode" }) ? new Deferred(arguments[0])
        : null;

    public static Value? Read(Interpreter interpreter, Value lazy, IPropertySymbol property, IOperation at, Frame frame)
    {
        if (property.Name == "IsValueCreated" && lazy is LiveLazy asked && !frame.State.IsOutOfOrder(asked, frame))
            return Scalar.Of(frame.State.Read(asked) is TupleOf);
        if (property.Name != "Value")
            return null;
        switch (lazy)
        {
            case Deferred { Factory: Function factory }:
                return interpreter.TypeInitializers.Kept(factory.Method, () => Methods.InvokeLater(interpreter, factory, Arguments.None, at, frame.State), frame.State, Place.Of(at.Syntax));
            case Deferred made:
                return made.Factory;
            case LiveLazy live when frame.State.Read(live) is Function factory:
                if (frame.State.IsOutOfOrder(live, frame))
                    return Methods.InvokeLater(interpreter, factory, Arguments.None, at, frame.State);
                var value = Methods.Invoke(interpreter, factory, Arguments.None, at, frame);
                frame.State.Write(live, new TupleOf([value]));
                return value;
            case LiveLazy live:
                return frame.State.Read(live) is TupleOf { Items: [var known] } ? known : frame.State.Read(live);
            default:
                return null;
        }
    }
}
