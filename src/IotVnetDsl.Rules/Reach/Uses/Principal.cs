using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Access;

namespace IotVnetDsl.Rules.Reach.Uses;

/// <summary>An identity that can be given roles.</summary>
/// <param name="Type">Graph type of the resource whose identity it is.</param>
/// <param name="Path">Path of that resource.</param>
/// <param name="Member">The DSL's member that names the identity.</param>
public sealed record Principal(string Type, string Path, string Member)
{
    /// <summary>A hub's member for its system-assigned identity.</summary>
    public const string SystemIdentity = "SystemIdentity";

    /// <summary>A user-assigned identity's member for itself.</summary>
    public const string UserIdentity = "Principal";

    /// <summary>Does a reference to an identity mean this one?</summary>
    public Answer IsMeantBy(ReferenceProperty reference) => reference switch
    {
        { Known: { } known } when known.Type != Type => Answer.No,
        { TargetPath: { } path } => (path == Path).ToAnswer(),
        { Known: not null } => Answer.CannotSay,
        _ => reference.IsUnknown() ? Answer.CannotSay : Answer.No,
    };

    /// <summary>Does it have what is given to somebody? The object id may be its own, and a group may hold it; a person is somebody else.</summary>
    public Answer Has(PrincipalView given) => given.Identity.IsUnset() && !given.ObjectId.IsUnset()
        ? given.Kind.Is(PrincipalKind.User) == Answer.Yes ? Answer.No : Answer.CannotSay
        : IsMeantBy(given.Identity);

    public override string ToString() => $"{Path}.{Member}";
}
