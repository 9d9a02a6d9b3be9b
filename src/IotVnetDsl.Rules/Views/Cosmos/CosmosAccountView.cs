using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Identities;
using IotVnetDsl.Rules.Views.Networks;
using IotVnetDsl.Rules.Views.Resources;
using IotVnetDsl.Rules.Views.Vaults;

namespace IotVnetDsl.Rules.Views.Cosmos;

public sealed class CosmosAccountView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public EnumProperty<CosmosConsistency> Consistency => new(Member());

    public FlagProperty Serverless => new(Member());

    public FlagProperty FreeTier => new(Member());

    public ListProperty<CosmosDatabaseView> Databases => new(Member(), item => new(item));

    public EnumProperty<PublicNetworkAccess> PublicNetworkAccess => new(Member());

    public ListProperty<AddressPrefixView> IpRules => new(Member(), item => new(item));

    public ListProperty<SubnetRuleView> SubnetRules => new(Member(), item => new(item));

    public FlagProperty LocalAuthentication => new(Member());

    public EnumProperty<TlsVersion> MinimumTlsVersion => new(Member());

    public IdentityView Identity => new(Member());

    public CustomerKeyView CustomerKey => new(Member());
}

/// <summary>As the library's.</summary>
public enum CosmosConsistency
{
    Strong,
    BoundedStaleness,
    Session,
    ConsistentPrefix,
    Eventual,
}
