namespace IotVnetDsl.Rules;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Works; could be better.</summary>
    Suggestion,

    /// <summary>Works, but betrays the purpose: public exposure, a lost message.</summary>
    Warning,

    /// <summary>Azure refuses it, or it surely does not work.</summary>
    Error,
}
