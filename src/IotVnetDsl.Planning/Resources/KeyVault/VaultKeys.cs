using System.Collections.Immutable;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.KeyVault;

/// <summary>Keys: Azure Resource Manager makes them, changes none, and deletes none but with their vault.</summary>
internal sealed class VaultKeys : ChildResourceType
{
    private static readonly Immutability Made = new("a key stays as it was made; declare one with another name", Replaces: false);

    public override string GraphType => "KeyVault";

    public override string Member => "Keys";

    public override string ItemType => "VaultKey";

    public override string ArmType => "Microsoft.KeyVault/vaults/keys";

    public override string ParentType => "Microsoft.KeyVault/vaults";

    public override string Segment => "keys";

    public override string ApiVersion => "2023-07-01";

    public override string Theme => "keys";

    public override Tier Tier => Tier.TargetChild;

    public override bool IsDeletable => false;

    public override ImmutableArray<string> ReadOnly =>
        ["location", "properties.attributes", "properties.keyUri", "properties.keyUriWithVersion"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("kind", "properties.kty")
        {
            Mapping = new Member("Kind", Codec.Spelled("VaultKeyKind", ("Rsa", "RSA"), ("RsaHsm", "RSA-HSM"))) { Unset = "RSA" },
            Comparison = Comparison.IgnoreCase,
            Immutable = Made,
        },
        new("size", "properties.keySize") { Mapping = new Member("Size", Codec.Number), Immutable = Made },
    ];

    // What is not declared is nobody's to delete here.
    public override IEnumerable<DesiredCollection> Collections(GraphNode node, MappingContext context) => [];
}
