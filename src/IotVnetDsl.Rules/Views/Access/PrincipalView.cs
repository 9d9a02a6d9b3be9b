using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Access;

public sealed class PrincipalView(Property self) : PartView(self)
{
    public ReferenceProperty Identity => new(Member());

    public TextProperty ObjectId => new(Member());

    public EnumProperty<PrincipalKind> Kind => new(Member());
}

/// <summary>As the library's.</summary>
public enum PrincipalKind
{
    ServicePrincipal,
    Group,
    User,
    ForeignGroup,
}
