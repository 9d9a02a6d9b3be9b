using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>One read: of a type as a whole, of a resource, or of a member of it.</summary>
public readonly record struct GraphRead(string Type, string? Path, string? Member)
{
    /// <summary>The member that stands for where the resource lives.</summary>
    public const string Scope = "<scope>";

    /// <summary>The member that stands for all tags that the resource gets.</summary>
    public const string Tags = "<tags>";

    /// <summary>The member that stands for which members the code states.</summary>
    public const string Stated = "<stated>";

    /// <summary>The member that stands for which resources of the type refer to the resource; without a resource, for which of them may refer to more than is known.</summary>
    public const string Referrers = "<referrers>";

    /// <summary>The member that stands for which resources of the type have the name, which stands in place of the path.</summary>
    public const string Namesakes = "<namesakes>";

    /// <summary>The member that stands for whether there may be more resources of the type than are known.</summary>
    public const string Open = "<open>";

    /// <summary>The member that decides what an unset one means.</summary>
    public const string Existing = GraphMember.Existing;
}
