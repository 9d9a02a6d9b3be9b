using System.Collections.Immutable;

namespace IotVnetDsl.Rules.Conditions;

/// <summary>A condition of the routing query language, as far as it could be read.</summary>
/// <param name="Names">What it reads of messages, in order.</param>
/// <param name="Fault">Where reading stopped; null where it is a condition.</param>
public sealed record RoutingCondition(ImmutableArray<ConditionName> Names, ConditionFault? Fault)
{
    public static RoutingCondition Parse(string text) => new ConditionParser(text).Condition();
}

/// <summary>A property, a path into the body (<c>$body.a.b</c>) or into the device's twin (<c>$twin.tags.a</c>).</summary>
/// <param name="Text">As written.</param>
/// <param name="At">Number of its first character, from 1.</param>
public sealed record ConditionName(string Text, int At)
{
    /// <summary>Of the device's twin.</summary>
    public bool IsOfTwin => Root.Equals("$twin", StringComparison.OrdinalIgnoreCase);

    /// <summary>A property that the sender gives a message, not one of the system's, of its body or of the twin.</summary>
    public bool IsApplicationProperty => Text[0] != '$';

    private string Root => Text.Split('.', '[')[0];
}

/// <summary>Why a text is no condition.</summary>
/// <param name="At">Number of the character, from 1.</param>
/// <param name="Why">For people, without a full stop.</param>
public sealed record ConditionFault(int At, string Why);
