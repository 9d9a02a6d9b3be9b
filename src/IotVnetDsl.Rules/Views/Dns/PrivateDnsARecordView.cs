using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class PrivateDnsARecordView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public ReferenceProperty Zone => new(Member());

    public ListProperty<DnsRecordAddressView> Addresses => new(Member(), item => new(item));

    public DurationProperty TimeToLive => new(Member());
}
