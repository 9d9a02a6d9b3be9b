namespace IotVnetDsl.Rules.Model;

/// <summary>One read: of a type as a whole, of a resource, or of a member of it.</summary>
public readonly record struct GraphRead(string Type, string? Path, string? Member)
{
    /// <summary>The member that stands for where the resource lives.</summary>
    public const string Scope = "<scope>";

    /// <summary>The member that stands for all references of a resource, at any depth.</summary>
    public const string References = "<references>";

    /// <summary>The member that decides what an unset one means.</summary>
    public const string Existing = "Existing";
}
