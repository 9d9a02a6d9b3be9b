using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Locks;

public sealed class ManagementLockView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public EnumProperty<LockLevel> Level => new(Member());

    public ReferenceProperty Scope => new(Member());

    public TextProperty Notes => new(Member());
}

/// <summary>As the library's.</summary>
public enum LockLevel
{
    CanNotDelete,
    ReadOnly,
}
