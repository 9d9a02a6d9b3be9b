using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Monitoring;

public sealed class DiagnosticSettingView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public ReferenceProperty Scope => new(Member());

    public ReferenceProperty Workspace => new(Member());

    public ReferenceProperty StorageAccount => new(Member());

    public ReferenceProperty EventHub => new(Member());

    public TextProperty EventHubRule => new(Member());

    public ListProperty<TextProperty> Logs => new(Member(), item => new(item));

    public ListProperty<TextProperty> LogGroups => new(Member(), item => new(item));

    public ListProperty<TextProperty> Metrics => new(Member(), item => new(item));
}
