using System.Net;
using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Types.Network;

namespace IotVnetDsl.LocalArm.Types.Messaging;

/// <summary>
/// The firewall of a namespace. Its <c>publicNetworkAccess</c> is the namespace's own, and stands there.
/// </summary>
internal abstract class NetworkRuleSet : MessagingResource
{
    private const string PublicAccess = "properties.publicNetworkAccess";

    public override NameRule NameRule { get; } = new(7, 7, "^default$", "The only network rule set is 'default'.");

    public override Verbs Verbs => Verbs.Put;

    public override IReadOnlyList<string> ReadOnly => [];

    public override IReadOnlyList<string> CreatedWithParent { get; } = ["default"];

    public override IReadOnlyList<Default> Defaults { get; } =
    [
        new("properties.defaultAction", "Allow"),
        new("properties.trustedServiceAccessEnabled", false),
        new("properties.ipRules", new JsonArray()),
        new("properties.virtualNetworkRules", new JsonArray()),
    ];

    public override IReadOnlyList<Check> Checks =>
    [
        Must.BeOneOf("properties.defaultAction", "Allow", "Deny"),
        Must.BeOneOf(PublicAccess, PublicAccessChoices),
        Must.HaveTextInEach("properties.ipRules", "ipMask"),
        Must.HaveTextInEach("properties.virtualNetworkRules", "subnet.id"),
        Must.HaveAtMost("properties.ipRules", 128),
        Must.HaveAtMost("properties.virtualNetworkRules", 128),
    ];

    protected virtual string[] PublicAccessChoices { get; } = ["Enabled", "Disabled", "SecuredByPerimeter"];

    /// <summary>The service endpoint that a subnet needs to be in a rule.</summary>
    protected abstract string ServiceEndpoint { get; }

    /// <summary>Address rules may be of the newer protocol.</summary>
    protected virtual bool TakesIPv6 => false;

    /// <summary>Subnets and the exception for trusted services, beside address rules.</summary>
    protected virtual bool TakesSubnets(ResourceRecord messagingNamespace) => true;

    /// <summary>Why namespaces like this one have no firewall, or null.</summary>
    protected abstract string? Refuses(ResourceRecord messagingNamespace);

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) => [id.Parent!];

    public override void Prepare(WriteContext write)
    {
        if (!write.IsCreate && Refuses(NamespaceOf(write.Cloud, write.Id)) is { } reason)
            throw InvalidValue(reason);
        foreach (var rule in write.Body.Items("properties.ipRules"))
        {
            rule.PutIfAbsent("action", "Allow");
            var mask = rule.Text("ipMask")!;
            if (!AddressBlock.IsWhole(mask.Split('/')[0]) || !(mask.Contains('/', StringComparison.Ordinal) ? IPNetwork.TryParse(mask, out _) : IPAddress.TryParse(mask, out _)) || (!TakesIPv6 && mask.Contains(':', StringComparison.Ordinal)))
                throw InvalidValue($"SubCode=40000. The IP mask '{mask}' is not a valid IPv4 address or CIDR block.", "properties.ipRules");
        }

        if (!write.IsCreate && !TakesSubnets(NamespaceOf(write.Cloud, write.Id))
            && (write.Body.Items("properties.virtualNetworkRules").Count > 0 || write.Body.Flag("properties.trustedServiceAccessEnabled") == true))
            throw InvalidValue("SubCode=40000. Subnet rules and trusted services are only supported for namespaces of the Premium SKU.");
        foreach (var rule in write.Body.Items("properties.virtualNetworkRules"))
        {
            rule.PutIfAbsent("ignoreMissingVnetServiceEndpoint", false);
            CheckSubnet(write, rule);
        }
    }

    public override void Accepted(WriteContext write)
    {
        if (write.IsCreate || write.Body.Text(PublicAccess) is not { } asked)
            return;
        var parent = write.Cloud.Store.Find(write.Id.Parent!)!;
        write.Cloud.Store.Resources.Put(parent.With(body => body.Put(PublicAccess, asked)));
    }

    public override void Render(Cloud cloud, ResourceRecord record, JsonObject body, string apiVersion) =>
        body.Put(PublicAccess, cloud.Store.Find(record.Id.Parent!)?.Body.Text(PublicAccess));

    private void CheckSubnet(WriteContext write, JsonObject rule)
    {
        var id = ResourceId.TryParse(rule.Text("subnet.id"));
        if (id is null || !id.IsOf(Subnet.TypeName) || write.Cloud.Store.Find(id) is not { } subnet)
            throw InvalidValue($"SubCode=40000. The subnet '{rule.Text("subnet.id")}' does not exist.", "properties.virtualNetworkRules");
        if (rule.Flag("ignoreMissingVnetServiceEndpoint") != true && !Subnet.HasServiceEndpoint(subnet.Body, ServiceEndpoint))
            throw InvalidValue($"SubCode=40000. The subnet '{id.Text}' does not have the service endpoint '{ServiceEndpoint}'.", "properties.virtualNetworkRules");
    }
}
