using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Networks;

public sealed class ApplicationSecurityGroupView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node);
