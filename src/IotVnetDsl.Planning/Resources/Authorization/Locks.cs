using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Authorization;

/// <summary>Locks: set when everything else is done, and lifted before anything else is deleted.</summary>
internal sealed class Locks : ExtensionType
{
    public override string GraphType => "ManagementLock";

    public override string ArmType => "Microsoft.Authorization/locks";

    public override string ApiVersion => "2020-05-01";

    public override string Theme => "locks";

    public override Tier Tier => Tier.Lock;

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("level", "properties.level") { Mapping = new Member("Level", Codec.Choice("LockLevel", "CanNotDelete", "ReadOnly")), Comparison = Comparison.IgnoreCase },
        new("notes", "properties.notes") { Mapping = new Member("Notes", Codec.Text), NoneWith = "properties.level" },
    ];

    public override string IdOf(GraphNode node, MappingContext context) => $"{ScopeId(node, context)}/providers/{ArmType}/{node.Name}";

    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context)
    {
        yield return Desire(node, node.Value, context, IdOf(node, context)) with { Parent = PathOfScope(node, context) };
    }
}
