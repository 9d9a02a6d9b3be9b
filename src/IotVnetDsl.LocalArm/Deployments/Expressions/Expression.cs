using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.LocalArm.Deployments.Expressions;

/// <summary>An expression of ARM's template language, as it stands between the brackets.</summary>
internal abstract record Expression;

/// <summary>A text or a whole number.</summary>
internal sealed record LiteralExpression(JsonValue Value) : Expression;

/// <summary>A function and its arguments; <c>true</c>, <c>false</c> and <c>null</c> are functions too.</summary>
/// <param name="Function">Its name; of the template's own functions behind that of their name space.</param>
/// <param name="Arguments">The arguments.</param>
internal sealed record CallExpression(string Function, ImmutableArray<Expression> Arguments) : Expression
{
    /// <summary>Only a resource that is there can answer it.</summary>
    public bool AsksResource => Function.StartsWith("reference", StringComparison.OrdinalIgnoreCase) || ResourceActions.Is(Function);
}

/// <summary>A member by name, or an item by its index or key.</summary>
/// <param name="Of">What it is a part of.</param>
/// <param name="Key">Name, index or key.</param>
/// <param name="IsSafe">What is not there is null (<c>.?</c>, <c>[?</c>).</param>
internal sealed record PartExpression(Expression Of, Expression Key, bool IsSafe) : Expression;
