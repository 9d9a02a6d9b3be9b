namespace IotVnetDsl.Rules;

/// <summary>What editor, build and docs show of a rule.</summary>
/// <param name="Id">Stable id: <c>IVD1001</c> of the product, <c>ACME001</c> of a team.</param>
/// <param name="Title">One line that says what is wrong in general.</param>
/// <param name="Severity">Severity unless the project's configuration says otherwise.</param>
/// <param name="IsEnabledByDefault">False for rules that a project must ask for.</param>
public sealed record RuleDescriptor(string Id, string Title, Severity Severity, bool IsEnabledByDefault = true)
{
    /// <summary>What the product's ids begin with; no other rule's does.</summary>
    internal const string ProductPrefix = "IVD";

    /// <summary>What editors group it under: of the product's ids the family, of others the letters that they begin with, unless it says otherwise.</summary>
    public string Category { get; init; } = Id.StartsWith(ProductPrefix, StringComparison.Ordinal) ? FamilyOf(Id) : new string([.. Id.TakeWhile(char.IsLetter)]);

    /// <summary>Address of the page that the id leads to in editors; the product's ids lead to theirs.</summary>
    public string? HelpLink { get; init; }

    private static string FamilyOf(string id) => id[3] switch
    {
        '1' => "Placement",
        '2' => "Identity",
        '3' => "Network",
        '4' => "Access",
        '5' => "Limits",
        '6' => "Usage",
        '9' => "Deployment",
        _ => throw new ArgumentException($"{id} is in no family of ids"),
    };
}
