using System.Collections.Immutable;
using IotVnetDsl.Planning.Resources.Targets;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.KeyVault;

internal sealed class Vaults : GroupResourceType
{
    private const string Rules = "properties.networkAcls.";
    private const string One = "/32";
    private const string PublicAccess = "properties.publicNetworkAccess";

    // Azure answers a single address as a block of one.
    private static Mapping Range { get; } = Mapping.Of(
        rule => rule.Text("Value") is { } range ? range.Contains('/', StringComparison.Ordinal) ? range : range + One : null,
        (range, _, rule) => rule["Value"] = new ScalarValue(range.ToString().EndsWith(One, StringComparison.Ordinal) ? range.ToString()[..^One.Length] : range.ToString()));

    private static readonly Immutability ForGood = new("Azure takes purge protection back from no vault", Replaces: false) { Between = (from, _) => bool.Parse(from) };

    public override string GraphType => "KeyVault";

    public override string ArmType => "Microsoft.KeyVault/vaults";

    public override string ApiVersion => "2023-07-01";

    public override string Theme => "keys";

    public override Tier Tier => Tier.Target;

    public override ImmutableArray<string> ReadOnly => ["properties.hsmPoolResourceId"];

    public override ImmutableArray<string> WrittenWhole => ["properties.networkAcls"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("tenant", "properties.tenantId") { Mapping = new Member("Tenant", Codec.Text), Comparison = Comparison.IgnoreCase },
        new("SKU family", "properties.sku.family") { Mapping = Mapping.Fixed("A"), Comparison = Comparison.Any, IsDetail = true },
        new("SKU", "properties.sku.name")
        {
            Mapping = new Member("Sku", Codec.Spelled("KeyVaultSku", ("Standard", "standard"), ("Premium", "premium"))),
            OnCreate = "standard",
            Comparison = Comparison.IgnoreCase,
        },
        new("access by roles", "properties.enableRbacAuthorization") { Mapping = new Member("RoleBasedAccess", Codec.Flag), OnCreate = true },
        new("public access", PublicAccess)
        {
            IsOfDoor = true,
            Mapping = new Member("PublicNetworkAccess", Choices.PublicNetworkAccess),
            Default = "Enabled",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("firewall", Rules + "defaultAction") { IsOfDoor = true, Mapping = Firewalls.DefaultAction, Comparison = Comparison.IgnoreCase, Text = Words.Lower },
        new("trusted services", Rules + "bypass") { IsOfDoor = true, Mapping = TrustedServices.Bypass, Comparison = TrustedServices.Comparison, Text = TrustedServices.Text },
        new("IP rules", Rules + "ipRules")
        {
            IsOfDoor = true,
            Items = new("value", Firewalls.IpRules, [new("range", "value") { Mapping = Range }], item => item["value"]!.ToString()),
        },
        new("subnet rules", Rules + "virtualNetworkRules")
        {
            IsOfDoor = true,
            Items = new(
                "id",
                Firewalls.SubnetRules,
                [new("subnet", "id") { Mapping = Firewalls.Subnet, Comparison = Comparison.IgnoreCase }, Firewalls.IgnoreMissing],
                item => Words.NamesOfId(item["id"]!)),
        },
        new("soft delete days", "properties.softDeleteRetentionInDays")
        {
            Mapping = new Member("SoftDeleteDays", Codec.Number),
            Immutable = new("Azure sets it at creation only; declare a vault with another name", Replaces: false),
        },
        new("purge protection", "properties.enablePurgeProtection") { Mapping = new Member("PurgeProtection", Codec.Flag), Immutable = ForGood, Text = Words.EnabledOrDisabled },
    ];

    protected override DesiredResource Complete(DesiredResource resource, Source source) => resource with
    {
        Late = [LatePart.OfDoor(Modelled.Where(property => property.IsOfDoor))],
    };
}
