namespace IotVnetDsl.Rules;

/// <summary>What editor, build and docs show of a rule.</summary>
/// <param name="Id">Stable id, <c>IVD1001</c>.</param>
/// <param name="Title">One line that says what is wrong in general.</param>
/// <param name="Severity">Severity unless the project's configuration says otherwise.</param>
/// <param name="IsEnabledByDefault">False for rules that a project must ask for.</param>
public sealed record RuleDescriptor(string Id, string Title, Severity Severity, bool IsEnabledByDefault = true)
{
    /// <summary>The family that the id belongs to, as editors group it.</summary>
    public string Category => Id[3] switch
    {
        '1' => "Placement",
        '2' => "Identity",
        '3' => "Network",
        '4' => "Access",
        '5' => "Limits",
        '6' => "Usage",
        '9' => "Deployment",
        _ => throw new ArgumentException($"{Id} is in no family of ids"),
    };
}
