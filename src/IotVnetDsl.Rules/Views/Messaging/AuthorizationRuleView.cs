using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Messaging;

public sealed class AuthorizationRuleView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public EnumProperty<AccessRights> Rights => new(Member());
}
