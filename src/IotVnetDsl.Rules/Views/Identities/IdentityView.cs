using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Identities;

public sealed class IdentityView(Property self) : PartView(self)
{
    public FlagProperty System => new(Member());

    public ListProperty<ReferenceProperty> UserAssignedIdentities => new(Member(), item => new(item));
}
