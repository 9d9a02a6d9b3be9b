using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Facts;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class PrivateEndpoints : GroupResourceType
{
    private const string Automatic = "properties.privateLinkServiceConnections[0]";
    private const string Manual = "properties.manualPrivateLinkServiceConnections[0]";

    private const string TargetPath = ".properties.privateLinkServiceId";

    private static readonly Immutability CannotMove = new("Azure cannot move a private endpoint", Replaces: true);
    private static readonly Immutability CannotSwitch = new("Azure cannot change how a private endpoint's connection is approved", Replaces: true);
    private static readonly Immutability CannotRetarget = new("Azure cannot point a private endpoint to something else", Replaces: true);

    public override string GraphType => "PrivateEndpoint";

    public override string ArmType => "Microsoft.Network/privateEndpoints";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "private endpoints";

    public override Tier Tier => Tier.PrivateEndpoint;

    public override string BilledByTheHour(JsonObject body) => "private endpoints";

    public override ImmutableArray<string> ReadOnly => ["properties.networkInterfaces", "properties.customDnsConfigs"];

    protected override Immutability LocationIsFixed => CannotMove;

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("subnet", "properties.subnet.id")
        {
            Value = endpoint => endpoint.Id("Subnet"),
            Comparison = Comparison.IgnoreCase,
            Immutable = CannotMove,
            Text = Words.NameOfId,
        },
        .. Connection(Automatic, Manual, endpoint => !endpoint.Has("Approval")),
        .. Connection(Manual, Automatic, endpoint => endpoint.Has("Approval")),
        new("request message", Manual + ".properties.requestMessage")
        {
            Value = endpoint => endpoint.Value("Approval"),
            Comparison = Comparison.Any,
        },
        new("network interface", "properties.customNetworkInterfaceName")
        {
            Value = endpoint => endpoint.Value("NetworkInterfaceName"),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure cannot rename a private endpoint's network interface", Replaces: true),
        },
    ];

    public override ImmutableArray<string> Locked(string id, JsonObject body)
    {
        var subnet = BodyPath.Get(body, "properties.subnet.id")?.ToString() ?? "";
        var network = subnet.LastIndexOf("/subnets/", StringComparison.OrdinalIgnoreCase);
        var target = BodyPath.Get(body, Automatic + TargetPath) ?? BodyPath.Get(body, Manual + TargetPath);
        return [id, .. network < 0 ? Array.Empty<string>() : [subnet[..network]], .. target is null ? Array.Empty<string>() : [target.ToString()]];
    }

    private static IEnumerable<ModelledProperty> Connection(string path, string otherWay, Func<Source, bool> applies) =>
    [
        new(path == Manual ? "approval by hand" : "approval at once", path + ".name")
        {
            Value = endpoint => applies(endpoint) ? endpoint.Value("Name") : null,
            NoneWith = otherWay + ".name",
            Comparison = Comparison.Any,
            Immutable = CannotSwitch,
            IsDetail = true,
        },
        new("target", path + TargetPath)
        {
            Value = endpoint => applies(endpoint) ? endpoint.Id("Target") : null,
            Comparison = Comparison.IgnoreCase,
            Immutable = CannotRetarget,
            Text = Words.NameOfId,
        },
        new("sub-resource", path + ".properties.groupIds")
        {
            Value = endpoint => applies(endpoint) ? new JsonArray(SubResource(endpoint)) : null,
            Comparison = Comparison.Set,
            Immutable = CannotRetarget,
            Text = Words.List,
        },
    ];

    private static string SubResource(Source endpoint) => endpoint.Text("SubResource")
        ?? PrivateLinks.Of(endpoint.Target(endpoint.Reference("Target")!).Type).FirstOrDefault(part => part.IsUsual)?.Name
        ?? throw new MappingException(
            $"'{endpoint.Node.Path}' points to a {endpoint.Reference("Target")!.Type}: no sub-resource of it is the usual one, so state SubResource", endpoint.Node.Path);
}
