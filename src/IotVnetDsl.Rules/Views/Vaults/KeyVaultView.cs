using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Vaults;

public sealed class KeyVaultView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public TextProperty Tenant => new(Member());

    public EnumProperty<KeyVaultSku> Sku => new(Member());

    public FlagProperty RoleBasedAccess => new(Member());

    public FirewallView Firewall => new(Member());

    public EnumProperty<PublicNetworkAccess> PublicNetworkAccess => new(Member());

    public NumberProperty SoftDeleteDays => new(Member());

    public FlagProperty PurgeProtection => new(Member());

    public ListProperty<VaultKeyView> Keys => new(Member(), item => new(item));
}

/// <summary>As the library's.</summary>
public enum KeyVaultSku
{
    Standard,
    Premium,
}
