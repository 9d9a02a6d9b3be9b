using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.KeyVault;
using IotVnetDsl.Planning.Resources.ManagedIdentity;
using IotVnetDsl.Planning.Resources.Targets;

namespace IotVnetDsl.Planning.Resources.Storage;

internal sealed class StorageAccounts : GroupResourceType
{
    private const string Rules = "properties.networkAcls.";
    private const string PublicAccess = "properties.publicNetworkAccess";
    private const string SharedKeys = "properties.allowSharedKeyAccess";

    private static readonly Immutability Performance = new("Azure changes the redundancy, not the performance; declare an account with another name", Replaces: false)
    {
        Between = (from, to) => !from.Split('_')[0].Equals(to.Split('_')[0], StringComparison.OrdinalIgnoreCase),
    };

    private static readonly Immutability Generation = new("Azure makes an account of the first kind one of the second, and no other of another", Replaces: false)
    {
        Between = (from, to) => !(from.Equals("Storage", StringComparison.OrdinalIgnoreCase) && to.Equals("StorageV2", StringComparison.OrdinalIgnoreCase)),
    };

    public override string GraphType => "StorageAccount";

    public override string ArmType => "Microsoft.Storage/storageAccounts";

    public override string ApiVersion => "2024-01-01";

    public override string Theme => "targets";

    public override Tier Tier => Tier.Target;

    public override WriteMode UpdateMode => WriteMode.Patch;

    public override ImmutableArray<string> WrittenWhole => ["properties.networkAcls"];

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("SKU", "sku.name") { Mapping = new Member("Sku", Codec.One("StorageSku")), OnCreate = "Standard_LRS", Comparison = Comparison.IgnoreCase, Immutable = Performance },
        new("kind", "kind")
        {
            Mapping = new Member("Kind", Codec.Choice("StorageKind", "StorageV2", "Storage", "BlobStorage", "BlockBlobStorage", "FileStorage")),
            OnCreate = "StorageV2",
            Comparison = Comparison.IgnoreCase,
            Immutable = Generation,
        },
        new("public access", PublicAccess)
        {
            IsOfDoor = true,
            Mapping = new Member("PublicNetworkAccess", Choices.PublicNetworkAccess),
            Default = "Enabled",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("firewall", Rules + "defaultAction")
        {
            IsOfDoor = true,
            Mapping = Firewalls.DefaultAction,
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
        new("trusted services", Rules + "bypass")
        {
            IsOfDoor = true,
            Mapping = TrustedServices.Bypass,
            Comparison = TrustedServices.Comparison,
            Text = TrustedServices.Text,
        },
        new("IP rules", Rules + "ipRules")
        {
            IsOfDoor = true,
            Items = new(
                "value",
                Firewalls.IpRules,
                [
                    new("range", "value") { Mapping = Firewalls.Range },
                    new("action", "action") { Mapping = Mapping.Fixed("Allow"), Comparison = Comparison.IgnoreCase },
                ],
                item => item["value"]!.ToString()),
        },
        new("subnet rules", Rules + "virtualNetworkRules")
        {
            IsOfDoor = true,
            Items = new(
                "id",
                Firewalls.SubnetRules,
                [
                    new("subnet", "id") { Mapping = Firewalls.Subnet, Comparison = Comparison.IgnoreCase },
                    new("action", "action") { Mapping = Mapping.Fixed("Allow"), Comparison = Comparison.IgnoreCase },
                ],
                item => Words.NamesOfId(item["id"]!)),
        },
        new("resource instances", Rules + "resourceAccessRules")
        {
            IsOfDoor = true,
            Items = new(
                "resourceId",
                new Records("ResourceInstances", "ResourceInstance"),
                [
                    // No order follows: Azure takes the id of what is not there yet.
                    new("resource", "resourceId")
                    {
                        Mapping = Mapping.Of(
                            instance => instance.Reference("Resource") is { } resource ? instance.Context.IdOf(resource, instance.Node) : null,
                            (id, body, instance) => instance["Resource"] = body.Names.Reference(id.ToString())),
                        Comparison = Comparison.IgnoreCase,
                    },
                    new("tenant", "tenantId") { Mapping = new Member("Tenant", Codec.Text), Comparison = Comparison.IgnoreCase },
                ],
                item => item["tenantId"] is { } tenant ? $"{Words.NameOfId(item["resourceId"]!)} of tenant {tenant}" : Words.NameOfId(item["resourceId"]!))
            {
                // As Azure's own tools tell them apart (azure-cli, storage account network-rule add, 2026).
                SecondKey = "tenantId",
            },
        },
        new("shared keys", SharedKeys)
        {
            IsOfDoor = true,
            Mapping = new Member("SharedKeyAccess", Codec.Flag),
            Default = true,
            Text = Words.EnabledOrDisabled,
        },
        new("minimum TLS version", "properties.minimumTlsVersion")
        {
            Mapping = new Member("MinimumTlsVersion", Tls.OfStorage),
            Comparison = Comparison.IgnoreCase,
            Text = Tls.Text,
        },
        new("anonymous readers", "properties.allowBlobPublicAccess")
        {
            Mapping = new Member("BlobPublicAccess", Codec.Flag),
            Text = allowed => Words.Either(allowed, "allowed", "refused"),
        },
        new("https only", "properties.supportsHttpsTrafficOnly") { Mapping = new Member("HttpsOnly", Codec.Flag), Default = true },
        .. Identities.Properties(","),
        .. CustomerKeys.Storage,
        new("hierarchical namespace", "properties.isHnsEnabled")
        {
            Mapping = new Member("HierarchicalNamespace", Codec.Flag),
            Default = false,
            Immutable = new("Azure sets it at creation only; declare an account with another name", Replaces: false),
            Text = Words.EnabledOrDisabled,
        },
    ];

    protected override DesiredResource Complete(DesiredResource resource, Source source) => resource with
    {
        NeededRoles = CustomerKeys.Needed(source),
        Late =
        [
            .. CustomerKeys.Late(source, CustomerKeys.Storage),
            LatePart.OfDoor(Modelled.Where(property => property.IsOfDoor)),
        ],
    };
}
