using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Identities;

public sealed class UserAssignedIdentityView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node);
