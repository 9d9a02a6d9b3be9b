using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Secrets;

namespace IotVnetDsl.Rules.Views.IotHubs;

public sealed class EndpointAuthenticationView(Property self) : PartView(self)
{
    public EnumProperty<AuthenticationKind> Kind => new(Member());

    public ReferenceProperty Identity => new(Member());

    public SecretView ConnectionString => new(Member());
}

/// <summary>As the library's.</summary>
public enum AuthenticationKind
{
    SystemAssigned,
    UserAssigned,
    Key,
}
