using System.Text.Json.Nodes;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>The hubs of a provisioning service: references in the DSL, host names in ARM.</summary>
internal static class HubLinks
{
    public const string Member = "LinkedHubs";

    private const string Host = "hostName";
    private const string HostInAnswers = "name";
    private const string Kind = "authenticationType";
    private const string Identity = "selectedUserAssignedIdentityResourceId";
    private const string Connection = "connectionString";

    private const string ByKey = "KeyBased";
    private const string BySystemIdentity = "SystemAssigned";
    private const string ByUserIdentity = "UserAssigned";

    private static readonly GroupResourceType Hubs = new IotHubs();

    public static ModelledProperty Property { get; } = new("linked hubs", "properties.iotHubs")
    {
        Items = new(
            Host,
            new Records(Member, "LinkedHub"),
            [
                new("hub", Host)
                {
                    Mapping = Mapping.Of(
                        link => HostOf(link),
                        (host, body, link) => link["Hub"] = body.Names.Named(Hubs, host.ToString().Split('.')[0])),
                    Twin = new(HostInAnswers, name => name.DeepClone(), _ => null),
                    Comparison = Comparison.IgnoreCase,
                },
                new("region", "location") { Mapping = Mapping.Follows(RegionOf), Comparison = Comparison.Region },
                new("authentication", Kind)
                {
                    Mapping = HubAuthentication.Kind(new AuthenticationWords(ByKey, BySystemIdentity, ByUserIdentity, Identity, Connection)),
                    Default = ByKey,
                    Comparison = Comparison.IgnoreCase,
                    Text = kind => InWords(kind.ToString(), null),
                },
                new("identity", Identity)
                {
                    NoneWith = Host,
                    Mapping = Mapping.Follows(link => HubAuthentication.UserIdentity(link)),
                    Comparison = Comparison.IgnoreCase,
                    Text = Words.NameOfId,
                },
                new("connection string", Connection)
                {
                    NoneWith = Host,
                    Mapping = Mapping.Follows(link => HubAuthentication.Secret(link, () => ConnectionString.OfHub(HostOf(link)))),
                    Text = text => ConnectionString.Words(text.ToString()),
                },
                new("weight", "allocationWeight") { Mapping = new Member("Weight", Codec.Number) },
                new("allocated", "applyAllocationPolicy") { Mapping = new Member("IsAllocated", Codec.Flag), Text = Words.YesOrNo },
            ],
            item => $"{item[Host] ?? item[HostInAnswers]} ({InWords(item[Kind]?.ToString() ?? ByKey, item[Identity]?.ToString())})")
        {
            KeyInAnswers = HostInAnswers,
            KeepsSurplus = true,
        },
    };

    private static GraphNode HubOf(Source link) => link.Target(link.Reference("Hub")
        ?? throw new MappingException($"'{link.Node.Path}' links a hub that it does not name", link.Node.Path));

    // The code need not say where a hub of others is: it is where it is.
    private static JsonNode RegionOf(Source link) => MappingContext.Region(HubOf(link)) is { } region ? region : link.Output(link.Reference("Hub")! with { Output = "location" });

    private static string HostOf(Source link) => link.Context.Cloud.HubHost(HubOf(link).Name!);

    private static string InWords(string kind, string? identity) => kind.Equals(ByKey, StringComparison.OrdinalIgnoreCase) ? "key"
        : identity is null ? "identity"
        : $"identity {ResourceId.Name(identity)}";
}
