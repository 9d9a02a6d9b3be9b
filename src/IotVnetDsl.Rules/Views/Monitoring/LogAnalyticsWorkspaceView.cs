using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Monitoring;

public sealed class LogAnalyticsWorkspaceView(TopologyModel model, GraphNode node) : RegionalResourceView(model, node)
{
    public NumberProperty RetentionDays => new(Member());

    public EnumProperty<PublicNetworkAccess> Ingestion => new(Member());

    public EnumProperty<PublicNetworkAccess> Query => new(Member());
}
