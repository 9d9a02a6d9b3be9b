using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Egress;

/// <summary>An identity that can be given roles.</summary>
/// <param name="Type">Graph type of the resource whose identity it is.</param>
/// <param name="Path">Path of that resource.</param>
/// <param name="Member">The DSL's member that names the identity.</param>
public sealed record EgressPrincipal(string Type, string Path, string Member)
{
    /// <summary>A hub's member for its system-assigned identity.</summary>
    public const string SystemIdentity = "SystemIdentity";

    /// <summary>A user-assigned identity's member for itself.</summary>
    public const string UserIdentity = "Principal";

    /// <summary>Does a role assignment's principal mean this one?</summary>
    public Answer IsMeantBy(GraphValue principal) => principal switch
    {
        UnknownValue => Answer.CannotSay,
        ReferenceValue reference when reference.Type != Type => Answer.No,
        ReferenceValue { Path: null } => Answer.CannotSay,
        ReferenceValue reference => (reference.Path == Path).ToAnswer(),
        _ => Answer.No,
    };

    public override string ToString() => $"{Path}.{Member}";
}
