using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Identities;

public sealed class IdentityView(Property self) : PartView(self)
{
    public FlagProperty System => new(Member());

    /// <summary>What states no identity has none.</summary>
    internal Answer HasSystem => this.IsUnset() ? Answer.No : System.Is(true);

    public ListProperty<ReferenceProperty> UserAssignedIdentities => new(Member(), item => new(item));
}
