using IotVnetDsl.Evaluation.Interpretation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>A delegate: a lambda with what it captured, or a method with its receiver.</summary>
internal sealed class Function(IMethodSymbol method, IBlockOperation? body, Value? receiver, Frame? captured) : Value
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The lambda's body; null for a method, whose body is found by its symbol.</summary>
    public IBlockOperation? Body { get; } = body;

    public Value? Receiver { get; } = receiver;

    public Frame? Captured { get; } = captured;
}
