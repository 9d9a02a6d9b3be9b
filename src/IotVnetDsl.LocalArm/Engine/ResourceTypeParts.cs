using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Engine;

[Flags]
internal enum Verbs
{
    None = 0,
    Put = 1,
    Patch = 2,
    Delete = 4,
}

/// <summary>What a resource of a type stands in.</summary>
internal enum Scope
{
    /// <summary>A resource of its parent type.</summary>
    Parent,
    ResourceGroup,
    Subscription,

    /// <summary>It extends whatever it is attached to.</summary>
    Any,
}

internal enum Placement
{
    /// <summary>No location of its own.</summary>
    None,
    Regional,

    /// <summary>Location <c>global</c>.</summary>
    Global,

    /// <summary>Either.</summary>
    RegionalOrGlobal,
}

/// <summary>Where the etag of a type appears, and whether preconditions count.</summary>
internal enum EtagForm
{
    None,

    /// <summary>Weak, in the body, read-only.</summary>
    Weak,

    /// <summary>Strong, in the body; If-Match and If-None-Match are obeyed.</summary>
    Strong,

    /// <summary>Bare text in the body; If-Match is obeyed.</summary>
    Bare,
}

/// <summary>How a client follows a write.</summary>
internal enum LongRunning
{
    None,
    AzureAsyncOperation,
    Location,
    Both,

    /// <summary>No header: the resource itself says when it is done.</summary>
    ProvisioningState,
}

/// <summary>What the service writes where the request says nothing.</summary>
internal sealed record Default(string Path, JsonNode? Value)
{
    public void Apply(JsonObject body)
    {
        if (body.At(Path) is null)
            body.Put(Path, Value?.DeepClone());
    }
}

/// <summary>How many resources of a type there may be.</summary>
/// <param name="Most">The number.</param>
/// <param name="Within">The subscription, or the parent.</param>
/// <param name="PerRegion">In each region of it.</param>
internal sealed record Quota(int Most, ResourceId Within, bool PerRegion = false);

/// <summary>Which names a type takes.</summary>
internal sealed partial record NameRule(int Shortest, int Longest, string Pattern, string Meaning)
{
    public static NameRule Any { get; } = new(1, 260, ".*", "");

    /// <summary>Most network resources.</summary>
    public static NameRule Network { get; } = NetworkUpTo(1, 80);

    public static NameRule NetworkUpTo(int shortest, int longest) => new(shortest, longest, "^[A-Za-z0-9]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$",
        $"The name can be {shortest} to {longest} characters long. It must begin with a letter or number, end with a letter, number or underscore, and may contain letters, numbers, underscores, periods or hyphens.");

    /// <summary>The pattern's end is the name's end, and no line feed before it.</summary>
    public bool Allows(string name) => name.Length >= Shortest && name.Length <= Longest
        && Regex.Match(name, Pattern, RegexOptions.CultureInvariant) is { Success: true } match && match.Length == name.Length;
}
