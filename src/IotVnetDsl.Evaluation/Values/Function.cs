using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>A delegate: a lambda with what it captured, or a method with its receiver.</summary>
internal sealed class Function(IMethodSymbol method, IBlockOperation? body, Value? receiver, Frame? captured) : Value
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The lambda's body; null for a method, whose body is found by its symbol.</summary>
    public IBlockOperation? Body { get; } = body;

    public Value? Receiver { get; private set; } = receiver;

    public Frame? Captured { get; private set; } = captured;

    /// <summary>True where the running code may still change something that it captured.</summary>
    public bool HoldsLive => Body is null || UsedVariables.Of(Body) is not { AreAll: false } used ? (Receiver is not null && Live.IsHeldBy(Receiver)) || Captured?.HoldsLive == true
        : (used.UsesReceiver && Receiver is not null && Live.IsHeldBy(Receiver)) || Captured?.HoldsLiveAmong(used) == true;

    /// <summary>Gives it what it captured, after the object that holds it has become a value.</summary>
    public void Bind(Value? receiver, Frame? captured) => (Receiver, Captured) = (receiver, captured);
}
