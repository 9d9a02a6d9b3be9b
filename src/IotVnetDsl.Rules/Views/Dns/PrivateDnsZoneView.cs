using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class PrivateDnsZoneView(TopologyModel model, GraphNode node) : GroupedResourceView(model, node);
