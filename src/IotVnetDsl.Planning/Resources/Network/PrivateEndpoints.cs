using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class PrivateEndpoints : GroupResourceType
{
    private const string Automatic = "properties.privateLinkServiceConnections[0]";
    private const string Manual = "properties.manualPrivateLinkServiceConnections[0]";

    private const string TargetPath = ".properties.privateLinkServiceId";

    private const string StatePath = ".properties.privateLinkServiceConnectionState.status";

    private const string TargetMember = "Target";
    private const string SubResourceMember = "SubResource";
    private const string MemberName = "Member";

    private static readonly Codec OneSubResource = Codec.SingleOf(Codec.One(SubResourceMember));

    private static readonly Part Approval = new("Approval", "ManualApproval") { IsIn = body => body[Manual + ".name"] is not null };

    private static readonly Immutability CannotMove = new("Azure cannot move a private endpoint", Replaces: true);
    private static readonly Immutability CannotSwitch = new("Azure cannot change how a private endpoint's connection is approved", Replaces: true);
    private static readonly Immutability CannotRevive = new("Azure revives no connection that was rejected or cut", Replaces: true);
    private static readonly Immutability CannotRetarget = new("Azure cannot point a private endpoint to something else", Replaces: true);

    public override string GraphType => "PrivateEndpoint";

    public override string ArmType => "Microsoft.Network/privateEndpoints";

    public override string ApiVersion => "2024-05-01";

    public override string Theme => "private endpoints";

    public override Tier Tier => Tier.PrivateEndpoint;

    public override string BilledByTheHour(JsonObject body) => "private endpoints";

    public override ImmutableArray<string> ReadOnly => ["properties.networkInterfaces", "properties.customDnsConfigs"];

    internal override ImmutableArray<string> OnlyInCode => ["Dns"];

    protected override Immutability LocationIsFixed => CannotMove;

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("subnet", "properties.subnet.id")
        {
            Mapping = new Reference("Subnet"),
            Comparison = Comparison.IgnoreCase,
            Immutable = CannotMove,
            Text = Words.NameOfId,
        },
        .. Connection(Automatic, Manual, endpoint => Approval.Of(endpoint) is null),
        .. Connection(Manual, Automatic, endpoint => Approval.Of(endpoint) is not null),
        new("request message", Manual + ".properties.requestMessage")
        {
            Mapping = new Member("RequestMessage", Codec.Text) { In = Approval },
            Comparison = Comparison.Any,
        },
        new("addresses", "properties.ipConfigurations")
        {
            Items = new(
                "properties.memberName",
                new Records("Addresses", "PrivateEndpointAddress"),
                [
                    new("name", "name") { Mapping = Mapping.Follows(address => address.Value(MemberName)), Comparison = Comparison.Any },
                    new("group", "properties.groupId")
                    {
                        Mapping = Mapping.Follows(address => SubResource(new Source(address.Node, address.Node.Value, address.Context, new HashSet<string>()))),
                        Comparison = Comparison.IgnoreCase,
                    },
                    new("member", "properties.memberName") { Mapping = new Member(MemberName, Codec.Text), Comparison = Comparison.IgnoreCase },
                    new("address", "properties.privateIPAddress") { Mapping = new Member("Address", Codec.Text) },
                ],
                item => $"{BodyPath.Get(item, "properties.memberName")} {BodyPath.Get(item, "properties.privateIPAddress")}"),
        },
        new("application security groups", "properties.applicationSecurityGroups")
        {
            Items = new(
                "id",
                new References("ApplicationSecurityGroups"),
                [new("group", "id") { Mapping = References.Target, Comparison = Comparison.IgnoreCase }],
                item => Words.NameOfId(item["id"]!)),
        },
        new("network interface", "properties.customNetworkInterfaceName")
        {
            Mapping = new Member("NetworkInterfaceName", Codec.Text),
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

    internal override (string ArmPath, string ApiVersion)? Expandable => (EndpointAddresses.Interfaces, ApiVersion);

    internal override JsonNode? Output(JsonObject body, string output) => EndpointAddresses.Find(body, output);

    internal override string OutputInTemplate(string output) => EndpointAddresses.InTemplate(output);

    // Azure's documentation, checked November 2026: only an approved connection carries traffic; one that was rejected or cut stays so for ever.
    internal override IEnumerable<Difference> Damage(ActualResource existing, ActualState actual, DesiredTopology desired) =>
        from path in (string[])[Automatic, Manual]
        let state = BodyPath.Get(existing.Body, path + StatePath)?.ToString()
        where IsDead(state)
        select new Difference(path + StatePath, null, [new("connection", path + StatePath, state, "Approved", ForcesReplacement: CannotRevive.Reason)], CannotRevive);

    /// <summary>Whether nothing passes through an endpoint, and never will again.</summary>
    public static bool IsDead(ActualResource endpoint) => IsDead(BodyPath.Get(endpoint.Body, Automatic + StatePath)?.ToString() ?? BodyPath.Get(endpoint.Body, Manual + StatePath)?.ToString());

    private static bool IsDead(string? state) => state is not null && (state.Equals("Rejected", StringComparison.OrdinalIgnoreCase) || state.Equals("Disconnected", StringComparison.OrdinalIgnoreCase));

    /// <summary>Id of what an endpoint leads to as it is.</summary>
    public static string? FormerTargetOf(ActualResource endpoint) => Of(endpoint.Body, TargetPath)?.ToString();

    /// <summary>Whether one leads to something else than the other, and has other names therefore.</summary>
    public static bool LeadElsewhere(JsonObject endpoint, JsonObject other) =>
        !ResourceId.Same(Of(endpoint, TargetPath)?.ToString() ?? "", Of(other, TargetPath)?.ToString() ?? "") || !string.Equals(SubResourceOf(endpoint), SubResourceOf(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Azure's name of the part of it.</summary>
    public static string? SubResourceOf(JsonObject endpoint) => (Of(endpoint, ".properties.groupIds") as JsonArray)?.FirstOrDefault()?.ToString();

    private static JsonNode? Of(JsonObject endpoint, string path) => BodyPath.Get(endpoint, Automatic + path) ?? BodyPath.Get(endpoint, Manual + path);

    /// <summary>Logical path of what an endpoint leads to.</summary>
    public static string? TargetOf(DesiredResource endpoint) =>
        (endpoint.References.GetValueOrDefault(Automatic + TargetPath, []) is { IsEmpty: false } automatic
            ? automatic
            : endpoint.References.GetValueOrDefault(Manual + TargetPath, [])).FirstOrDefault();

    private static IEnumerable<ModelledProperty> Connection(string path, string otherWay, Func<Source, bool> applies) =>
    [
        new(path == Manual ? "approval by hand" : "approval at once", path + ".name")
        {
            Mapping = Mapping.Follows(endpoint => applies(endpoint) ? endpoint.Value("Name") : null),
            NoneWith = otherWay + ".name",
            Comparison = Comparison.Any,
            Immutable = CannotSwitch,
            IsDetail = true,
        },
        new("target", path + TargetPath)
        {
            Mapping = Mapping.Of(
                endpoint => applies(endpoint) ? endpoint.Id(TargetMember) : null,
                (target, body, endpoint) => endpoint[TargetMember] = body.Names.Reference(target.ToString())),
            Comparison = Comparison.IgnoreCase,
            Immutable = CannotRetarget,
            Text = Words.NameOfId,
        },
        new("sub-resource", path + ".properties.groupIds")
        {
            Mapping = Mapping.Of(
                endpoint => applies(endpoint) ? new JsonArray(SubResource(endpoint)) : null,
                (groups, _, endpoint) => endpoint[SubResourceMember] = SubResource(groups, endpoint[TargetMember])),
            Comparison = Comparison.Set,
            Immutable = CannotRetarget,
            Text = Words.List,
        },
    ];

    private static GraphValue SubResource(JsonNode groups, GraphValue target)
    {
        var name = OneSubResource.Read(groups);
        return target is ReferenceValue { Type: { } type } && PrivateLinks.Find(type, null) is { } usual && name[Codec.Name].Is(usual.Name) == Answer.Yes
            ? UnsetValue.Instance
            : name;
    }

    private static ReferenceValue Target(Source endpoint) =>
        endpoint.Reference(TargetMember) ?? throw new MappingException($"'{endpoint.Node.Path}' states no target", endpoint.Node.Path);

    /// <summary>Azure's name of the part of the target that the code means.</summary>
    public static string SubResource(Source endpoint) => endpoint.Text(SubResourceMember)
        ?? PrivateLinks.Find(endpoint.Target(Target(endpoint)).Type, null)?.Name
        ?? throw new MappingException(
            $"'{endpoint.Node.Path}' points to a {Target(endpoint).Type}: no sub-resource of it is the usual one, so state SubResource", endpoint.Node.Path);
}
