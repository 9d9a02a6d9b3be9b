using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Identities;
using IotVnetDsl.Rules.Views.Resources;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Views.Storage;

public sealed class StorageAccountView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public StorageSkuView Sku => new(Member());

    public EnumProperty<StorageKind> Kind => new(Member());

    public ListProperty<BlobContainerView> Containers => new(Member(), item => new(item));

    public FirewallView Firewall => new(Member());

    public EnumProperty<PublicNetworkAccess> PublicNetworkAccess => new(Member());

    public FlagProperty SharedKeyAccess => new(Member());

    public EnumProperty<TlsVersion> MinimumTlsVersion => new(Member());

    public FlagProperty HierarchicalNamespace => new(Member());

    public FlagProperty BlobPublicAccess => new(Member());

    public FlagProperty HttpsOnly => new(Member());

    public ListProperty<ResourceInstanceView> ResourceInstances => new(Member(), item => new(item));

    public IdentityView Identity => new(Member());

    public CustomerKeyView CustomerKey => new(Member());
}

/// <summary>As the library's.</summary>
public enum StorageKind
{
    StorageV2,
    Storage,
    BlobStorage,
    BlockBlobStorage,
    FileStorage,
}
