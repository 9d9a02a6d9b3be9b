using System.Collections.Immutable;
using IotVnetDsl.Rules.Catalog;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.ResourceManager;

internal sealed class ResourceGroups : ArmResourceType, IIdentified
{
    private static readonly Codec RegionCodec = Codec.One("Region");

    public override string GraphType => "ResourceGroup";

    public override string ArmType => "Microsoft.Resources/resourceGroups";

    public override string ApiVersion => "2024-03-01";

    public override string Theme => "resource groups";

    public override Tier Tier => Tier.Group;

    protected override ImmutableArray<ModelledProperty> Modelled => [];

    internal override void Read(BodySource body, RecordDraft draft)
    {
        if (body.Text("location") is { } region)
            draft[GraphMember.Region] = RegionCodec.Read(RegionName.Canonical(region));
        base.Read(body, draft);
    }

    public string IdOf(GraphNode node, MappingContext context) =>
        ResourceId.ResourceGroup(context.SubscriptionId(node), node.Name ?? throw new MappingException($"'{node.Path}' has no name", node.Path));

    public override IEnumerable<DesiredResource> Map(GraphNode node, MappingContext context) =>
        [Desire(node, node.Value, context, IdOf(node, context))];
}
