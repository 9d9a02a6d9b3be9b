using System.Runtime.CompilerServices;

namespace IotVnetDsl.Rules.Model;

/// <summary>
/// A record inside a resource, through the names of its type's members: a typo does not compile. A view's property has the name of the member
/// that it shows; a test holds that against the library.
/// </summary>
public abstract class PartView(Property self) : IProperty
{
    public Property Self { get; } = self;

    /// <summary>A member by a name that data gives (see <see cref="ResourceView.Named"/>).</summary>
    internal Property Named(string member) => Property.Of(this, member);

    protected Property Member([CallerMemberName] string name = "") => Property.Of(this, name);
}
