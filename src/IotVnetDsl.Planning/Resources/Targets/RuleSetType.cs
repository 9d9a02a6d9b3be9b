using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Targets;

/// <summary>The network rules of a namespace: one rule set, always there, never deleted.</summary>
public abstract class RuleSetType : ArmResourceType, IPartOfRecord
{
    /// <summary>From the namespace on: there is one set.</summary>
    internal const string DefaultSet = "networkRuleSets/default";

    public abstract string ParentType { get; }

    public string Segment => "networkRuleSets";

    public string? EmbeddedIn => null;

    public override string Theme => "targets";

    public override Tier Tier => Tier.TargetChild;

    public override bool IsTaggable => false;

    public override bool ComesWithParent => true;

    public override bool HasLocation => false;

    public override ImmutableArray<string> ReadOnly => ["location"];

    protected override ImmutableArray<ModelledProperty> Modelled => NamespaceNetwork.OfRuleSet;

    /// <summary>The namespace's own record has the firewall.</summary>
    public RecordDraft PlaceIn(RecordDraft parent, string name) => parent;

    public void Close(RecordDraft parent, bool isRead)
    {
        if (!isRead)
            parent[Firewalls.Member] = new UnknownValue("the network rules were not read");
    }

    internal override IEnumerable<(string Id, string ArmPath)> SaidAlsoBy(string id) => [(((IChildType)this).ParentOf(id), NamespaceNetwork.PublicAccessPath)];

    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context)
    {
        if (node.Value[Firewalls.Member] is not RecordValue)
            yield break;
        var parent = context.IdOf(node);
        yield return Desire(node, node.Value, context, $"{parent}/{DefaultSet}", LogicalPath.Part(node.Path, Firewalls.Member)) with
        {
            Parent = node.Path,
            Late = [LatePart.OfDoor(NamespaceNetwork.OfRuleSet)],
        };
    }
}
