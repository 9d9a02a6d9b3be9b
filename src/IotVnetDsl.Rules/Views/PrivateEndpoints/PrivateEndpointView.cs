using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.PrivateEndpoints;

public sealed class PrivateEndpointView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public ReferenceProperty Target => new(Member());

    public ReferenceProperty Subnet => new(Member());

    public SubResourceView SubResource => new(Member());

    public ManualApprovalView Approval => new(Member());

    public DnsView Dns => new(Member());

    public TextProperty NetworkInterfaceName => new(Member());

    public ListProperty<PrivateEndpointAddressView> Addresses => new(Member(), item => new(item));

    public ListProperty<ReferenceProperty> ApplicationSecurityGroups => new(Member(), item => new(item));
}
