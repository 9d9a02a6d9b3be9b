using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Vaults;

public sealed class VaultKeyView(Property self) : PartView(self)
{
    public TextProperty Name => new(Member());

    public EnumProperty<VaultKeyKind> Kind => new(Member());

    public NumberProperty Size => new(Member());
}

/// <summary>As the library's.</summary>
public enum VaultKeyKind
{
    Rsa,
    RsaHsm,
}
