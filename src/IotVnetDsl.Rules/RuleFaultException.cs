namespace IotVnetDsl.Rules;

/// <summary>A rule that threw: whose defect it is stands in its message.</summary>
/// <param name="rule">The rule.</param>
/// <param name="defect">What it threw.</param>
public sealed class RuleFaultException(Rule rule, Exception defect)
    : Exception($"The rule {rule.Descriptor.Id} ({rule.GetType().FullName}) threw {defect.GetType().Name}: {defect.Message}", defect)
{
    /// <summary>Is the rule a team's own?</summary>
    public bool IsOfATeam { get; } = rule.GetType().Assembly != typeof(Rule).Assembly;
}
