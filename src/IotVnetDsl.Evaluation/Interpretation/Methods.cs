using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Calls methods: of source by their bodies, of the library by its attributes, of .NET where they are known to be pure.</summary>
internal static class Methods
{
    public static Value Call(Interpreter interpreter, IMethodSymbol method, Value? receiver, Arguments arguments, IOperation at, Frame frame)
    {
        if (receiver is Function function && method.MethodKind == MethodKind.DelegateInvoke)
            return Invoke(interpreter, function, arguments, at, frame);
        if (receiver is Combined combined && method.MethodKind == MethodKind.DelegateInvoke)
            return Invoke(interpreter, combined, method, arguments, at, frame);
        if (interpreter.Library.Owns(method))
            return LibraryMembers.Call(interpreter, method, receiver, arguments, at);
        // Whatever it would have called may change what it captured.
        if (receiver is Unknown uncalled && method.MethodKind == MethodKind.DelegateInvoke)
            frame.State.Blur(uncalled);
        var isExtension = receiver is not null && ExtensionBlocks.Extends(method);
        if (receiver is not null && Nullables.Owns(method) && Nullables.Call(method, receiver, [.. arguments.Values]) is { } ofNullable)
            return ofNullable;
        if (!method.IsStatic && !isExtension && method.MethodKind != MethodKind.LocalFunction)
        {
            if (receiver is Unknown unknown)
            {
                // It may be any of the collections and objects of the running code.
                if (CollectionKinds.MayBeOne(method.ContainingType) || interpreter.Bodies.IsOfSource(method.ContainingType))
                    frame.State.Blur(unknown);
                return NotFollowed(interpreter, method, receiver, arguments, frame, unknown);
            }

            if (receiver is null or Null)
                return Exceptions.Thrown(at, "System.NullReferenceException", $"calls {method.Name} of null");
        }

        if (method.IsPartialDefinition && RegexFunctions.Generated(method) is { } regex)
            return regex;
        method = method.PartialImplementationPart ?? method;
        if (interpreter.Bodies.BodyOf(method) is { } body && (isExtension || receiver is null or Instance or LiveObject))
            return Run(interpreter, method, body, receiver, arguments, at, frame);

        return PureFunctions.Call(interpreter, method, receiver, arguments, at, frame)
            // No query changes what it reads; what it is given to call may.
            ?? (QueryOperators.IsQuery(method)
                ? NotFollowed(interpreter, method, receiver, arguments.Functions, frame, (arguments.Count > 0 ? arguments[0] as Unknown : null) ?? Unknown.At(at, Reasons.Calls(method)))
                : NotFollowed(interpreter, method, receiver, arguments, frame, Unknown.At(at, Reasons.Calls(method))));
    }

    /// <summary>Calls a delegate, now: what it changes, it changes here.</summary>
    public static Value Invoke(Interpreter interpreter, Function function, Arguments arguments, IOperation at, Frame caller) =>
        Invoke(interpreter, function, arguments, at, caller.State, caller.FirstOwn, caller.MayRunLater);

    // What one sets by reference, the next one sees: not followed.
    private static Value Invoke(Interpreter interpreter, Combined combined, IMethodSymbol method, Arguments arguments, IOperation at, Frame caller)
    {
        if (method.Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out))
            return NotFollowed(interpreter, method, combined, arguments, caller, Unknown.At(at, Reasons.Calls(method)));
        Value last = Null.Instance;
        foreach (var part in combined.Functions)
        {
            last = Invoke(interpreter, part, arguments, at, caller);
            if (last is Unknown { IsThrown: true })
                break;
        }

        return last;
    }

    /// <summary>Calls a delegate for an item of a query, which may run later than it seems: it changes what it makes itself only.</summary>
    public static Value InvokeLater(Interpreter interpreter, Function function, Arguments arguments, IOperation at, State state) =>
        Ended(Invoke(interpreter, function, arguments, at, state, state.NextSerial, mayRunLater: !Consumption.IsAtOnce(interpreter, at)), state);

    // What an exception leaves there ends the iterators that are read.
    private static Value Ended(Value value, State state)
    {
        if (state.Unwinding is not null)
            state.EndedBlocks++;
        return value;
    }

    // A lambda has the variables as they were when it was made, but for those that it shares.
    private static Value Invoke(Interpreter interpreter, Function function, Arguments arguments, IOperation at, State state, int firstOwn, bool mayRunLater)
    {
        if (function.Body is null && function.Method.MethodKind != MethodKind.LocalFunction)
        {
            var caller = new Frame(null, function.Receiver, state) { FirstOwn = firstOwn, MayRunLater = mayRunLater };
            return Call(interpreter, function.Method, function.Receiver, arguments, at, caller);
        }

        if ((function.Body ?? interpreter.Bodies.BodyOf(function.Method)) is not { } body)
        {
            interpreter.Distrust();
            return Unknown.At(at, Reasons.Calls(function.Method));
        }

        var frame = new Frame(function.Method, function.Captured?.Receiver, state, function.Captured) { FirstOwn = firstOwn, MayRunLater = mayRunLater };
        Interpretation.Bodies.Bind(interpreter, frame, function.Method, arguments);
        return Interpretation.Bodies.Run(interpreter, body, frame);
    }

    private static Value Run(
        Interpreter interpreter, IMethodSymbol method, IBlockOperation body, Value? receiver, Arguments arguments, IOperation at, Frame caller)
    {
        if (method.IsVirtual && receiver is null && !method.IsStatic)
        {
            interpreter.Distrust();
            return Unknown.At(at, Reasons.Calls(method));
        }


        var isLocal = method.MethodKind == MethodKind.LocalFunction;
        var outer = isLocal ? FrameOf(method.ContainingSymbol, caller) : null;
        var isIterator = !caller.State.IsExact && Interpretation.Bodies.IsIterator(body);
        var frame = new Frame(method, isLocal ? caller.Receiver : receiver, caller.State, outer)
        {
            FirstOwn = isIterator ? caller.State.NextSerial : caller.FirstOwn,
            MayRunLater = isIterator || caller.MayRunLater,
        };
        if (isIterator)
            Sequences.Observe(isLocal ? caller.State.Heap.Keys.Where(live => live is not LiveObject unmade || !interpreter.Library.Owns(unmade.Type)) : arguments.Values, caller.State);
        Interpretation.Bodies.Bind(interpreter, frame, method, arguments);
        if (arguments.Count < method.Parameters.Length)
        {
            interpreter.Distrust();
            return Unknown.At(at, Reasons.DoesNotCompile);
        }

        var result = Interpretation.Bodies.Run(interpreter, body, frame);
        if (result is not Unknown && !frame.MayHaveReturned)
            arguments.Give(method, frame);
        return result;
    }

    private static Frame? FrameOf(ISymbol function, Frame caller)
    {
        for (var frame = caller; frame is not null; frame = frame.Outer)
        {
            if (SymbolEqualityComparer.Default.Equals(frame.Function?.OriginalDefinition, function.OriginalDefinition))
                return frame;
        }

        return null;
    }

    private static Unknown NotFollowed(Interpreter interpreter, IMethodSymbol method, Value? receiver, Arguments arguments, Frame frame, Unknown reason)
    {
        if (!reason.IsThrown && (method.MethodKind == MethodKind.DelegateInvoke || interpreter.Bodies.IsOfSource(method)))
            interpreter.Distrust();
        Skipping.Escape(receiver is null ? arguments.Values : arguments.Values.Append(receiver), frame, reason);
        return reason;
    }
}
