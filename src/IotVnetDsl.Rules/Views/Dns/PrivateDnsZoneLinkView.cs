using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Resources;

namespace IotVnetDsl.Rules.Views.Dns;

public sealed class PrivateDnsZoneLinkView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public ReferenceProperty Zone => new(Member());

    public ReferenceProperty VirtualNetwork => new(Member());

    public FlagProperty RegistrationEnabled => new(Member());

    public EnumProperty<DnsResolutionPolicy> ResolutionPolicy => new(Member());

    /// <inheritdoc cref="GroupedResourceView.Tags"/>
    public ListProperty<TagView> Tags => new(AllTags, item => new(item));
}

/// <summary>As the library's.</summary>
public enum DnsResolutionPolicy
{
    Default,
    NxDomainRedirect,
}
