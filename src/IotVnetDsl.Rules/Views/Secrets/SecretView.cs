using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Secrets;

public sealed class SecretView(Property self) : PartView(self)
{
    public EnumProperty<SecretSource> Source => new(Member());

    public TextProperty Name => new(Member());

    public ReferenceProperty Of => new(Member());
}

/// <summary>As the library's.</summary>
public enum SecretSource
{
    Environment,
    KeyVault,
    ListedKey,
}
