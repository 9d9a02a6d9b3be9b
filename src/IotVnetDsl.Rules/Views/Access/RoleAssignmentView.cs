using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Views.Access;

public sealed class RoleAssignmentView(TopologyModel model, GraphNode node) : ResourceView(model, node)
{
    public PrincipalView Principal => new(Member());

    public RoleView Role => new(Member());

    public ReferenceProperty Scope => new(Member());

    public TextProperty Condition => new(Member());
}
