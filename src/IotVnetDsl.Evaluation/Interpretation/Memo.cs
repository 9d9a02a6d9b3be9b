using System.Runtime.CompilerServices;
using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Each member of each receiver is evaluated once; one that needs itself is unknown.</summary>
internal sealed class Memo(Interpreter interpreter)
{
    private readonly Dictionary<Key, Found?> _values = [];

    /// <summary>
    /// The member's value, evaluated in a state of its own. Here an evaluation that runs out of stack, or into a defect of ours,
    /// ends as unknown: the rest of the topology is still told about. A collection that is not stored is its reader's own.
    /// </summary>
    public Value Get(ISymbol member, Value? receiver, Place at, Func<State, Value> evaluate, bool isStored = false)
    {
        // A static member of a generic type is there once for each of its constructions.
        var key = new Key(receiver is null ? member : member.OriginalDefinition, receiver);
        if (_values.TryGetValue(key, out var known))
            return known is null ? Circle(member, at) : Again(known);

        _values[key] = null;
        var finished = false;
        var premature = interpreter.TypeInitializers.Premature;
        var recording = interpreter.Recorder?.Start();
        var reads = Reads.None;
        try
        {
            var value = Evaluate(interpreter, member, at, evaluate, isStored);
            interpreter.Trust?.Keep();
            if (!interpreter.IsExhausted && premature == interpreter.TypeInitializers.Premature)
            {
                if (recording is not null)
                    reads = interpreter.Recorder!.Stop(recording);
                _values[key] = new Found(value, reads, interpreter.Recorder?.Turn ?? 0);
                finished = true;
            }

            return value;
        }
        finally
        {
            if (!finished)
                Abandon(key, recording);
        }
    }

    /// <summary>Forgets what was found so far, but not what is being looked for.</summary>
    public void Forget()
    {
        foreach (var found in _values.Where(entry => entry.Value is not null).Select(entry => entry.Key).ToArray())
            _values.Remove(found);
    }

    /// <summary>The member's value, evaluated again.</summary>
    public static Value Evaluate(Interpreter interpreter, ISymbol member, Place at, Func<State, Value> evaluate, bool isStored) => Guard(interpreter, member, at, () =>
    {
        var held = interpreter.Trust?.Holds;
        var value = Evaluate(new State(interpreter), evaluate, isStored, out var poison);
        if (poison is null || interpreter.IsExhausted)
            return value;
        if (held is { } before)
            interpreter.Trust!.Return(before);
        // It changed something in an order that does not follow from where it is written.
        var exact = Evaluate(Streams.Exact(interpreter), evaluate, isStored, out var unclear);
        if (unclear is null && !interpreter.IsExhausted)
            return exact;
        interpreter.Distrust();
        return poison;
    });

    private static Value Evaluate(State state, Func<State, Value> evaluate, bool isStored, out Unknown? poison)
    {
        var value = evaluate(state);
        var settled = state.Poison is null && Live.IsHeldBy(value) ? Settlement.Of(value, state) : value;
        poison = state.Poison;
        return poison ?? (value is MutableCollection && settled is Sequence sequence ? sequence.As(sequence.Type, isFresh: !isStored) : settled);
    }

    /// <summary>What is evaluated, or unknown where that runs out of stack or into a defect of ours.</summary>
    public static Value Guard(Interpreter interpreter, ISymbol member, Place at, Func<Value> evaluate)
    {
        try
        {
            return evaluate();
        }
        catch (InsufficientExecutionStackException)
        {
            interpreter.Recorder?.DependsOnOrder();
            interpreter.Distrust();
            return new Unknown($"is nested too deeply ({member.Name})", at);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            interpreter.Recorder?.DependsOnOrder();
            interpreter.Distrust();
            return new Unknown($"{Reasons.Defect} {defect.GetType().Name} ({member.Name})", at);
        }
    }

    private Value Again(Found found)
    {
        interpreter.Recorder?.Note(found.Reads, found.Turn);
        return found.Value;
    }

    private Unknown Circle(ISymbol member, Place at)
    {
        interpreter.Recorder?.DependsOnOrder();
        interpreter.Distrust();
        return new Unknown($"needs its own value ({member.Name})", at);
    }

    private void Abandon(Key key, Recorder.Recording? recording)
    {
        _values.Remove(key);
        if (recording is null)
            return;
        interpreter.Recorder!.Stop(recording);
        interpreter.Recorder.DependsOnOrder();
    }

    private sealed record Found(Value Value, Reads Reads, int Turn);

    private readonly struct Key(ISymbol member, Value? receiver) : IEquatable<Key>
    {
        private readonly ISymbol _member = member;
        private readonly Value? _receiver = receiver;

        public bool Equals(Key other) => ReferenceEquals(_receiver, other._receiver) && SymbolEqualityComparer.Default.Equals(_member, other._member);

        public override bool Equals(object? obj) => obj is Key other && Equals(other);

        public override int GetHashCode() =>
            SymbolEqualityComparer.Default.GetHashCode(_member) ^ (_receiver is null ? 0 : RuntimeHelpers.GetHashCode(_receiver));
    }
}
