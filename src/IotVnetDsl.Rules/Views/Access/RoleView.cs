using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Access;

public sealed class RoleView(Property self) : PartView(self)
{
    public TextProperty Id => new(Member());
}
