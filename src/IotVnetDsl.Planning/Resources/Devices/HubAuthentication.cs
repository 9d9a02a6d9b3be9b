using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.ManagedIdentity;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Devices;

/// <summary>How a hub signs in to what it writes to, and a provisioning service to a hub. Unset = by its system-assigned identity, as the article has it.</summary>
internal static class HubAuthentication
{
    private const string Member = "Authentication";
    private const string KindMember = "Kind";
    private const string KindType = "AuthenticationKind";
    private const string ByKey = "Key";
    private const string ByUser = "UserAssigned";
    private const string IdentityMember = "Identity";
    private const string SecretMember = "ConnectionString";

    public const string IdentityBased = "identityBased";

    public const string KeyBased = "keyBased";

    public static bool IsByIdentity(Source endpoint) => endpoint.Part(Member)?.Is(KindMember, ByKey) != true;

    /// <summary>The whole of it, read where Azure states the kind.</summary>
    /// <param name="of">The part that signs in; null = the record itself.</param>
    /// <param name="path">What stands before the property's own name.</param>
    public static Mapping Kind(Part? of = null, string path = "") =>
        new KindMapping(of, new(KeyBased, IdentityBased, IdentityBased, path + "identity.userAssignedIdentity", path + "connectionString"));

    /// <summary>The same, where another service signs in to a hub, and says so in words of its own.</summary>
    public static Mapping Kind(AuthenticationWords words) => new KindMapping(null, words);

    /// <summary>Id of the user-assigned identity; null = the hub's own.</summary>
    public static string? UserIdentity(Source endpoint) =>
        IsByIdentity(endpoint) && endpoint.Part(Member) is { } authentication && authentication.Reference(IdentityMember) is { } identity
            ? authentication.Id(identity with { Output = null })
            : null;

    /// <summary>The reference to the connection string, never the string.</summary>
    public static JsonNode? Secret(Source endpoint, Func<string>? target) =>
        !IsByIdentity(endpoint) && endpoint.Part(Member) is { } authentication ? Secrets.Of(authentication, SecretMember, target) : null;

    public static string Words(string? type, string? userIdentity) => (type, userIdentity) switch
    {
        (not null, _) when !type.Equals(IdentityBased, StringComparison.OrdinalIgnoreCase) => "key",
        (_, null) => "identity",
        _ => $"identity {ResourceId.Name(userIdentity)}",
    };

    private sealed class KindMapping(Part? of, AuthenticationWords words) : Mapping
    {
        public override JsonNode? Write(Source source) => (of is null ? source : of.Of(source)) is { } endpoint
            ? !IsByIdentity(endpoint) ? words.Key : UserIdentity(endpoint) is null ? words.System : words.User
            : null;

        public override void Read(ModelledProperty property, BodySource body, RecordDraft draft)
        {
            if ((of is null ? draft : of.Of(body, draft)) is not { } endpoint)
                return;
            if (body.Text(property.ArmPath) is not { } kind || kind.Equals(words.Key, StringComparison.OrdinalIgnoreCase))
                Add(endpoint, ByKey)[SecretMember] = Secrets.Read(body[words.ConnectionPath], body);
            else if (body.Text(words.IdentityPath) is { } identity)
                Add(endpoint, ByUser)[IdentityMember] = body.Names.Reference(identity, UserAssignedIdentities.Principal);
        }

        private static RecordDraft Add(RecordDraft endpoint, string kind)
        {
            var authentication = endpoint.Part(Member, "EndpointAuthentication");
            authentication[KindMember] = new EnumValue(KindType, kind);
            return authentication;
        }
    }
}

/// <summary>How a service's bodies say how it signs in.</summary>
/// <param name="Key">By a key.</param>
/// <param name="System">By its own identity.</param>
/// <param name="User">By another.</param>
/// <param name="IdentityPath">Where the other stands.</param>
/// <param name="ConnectionPath">Where the connection string stands.</param>
internal sealed record AuthenticationWords(string Key, string System, string User, string IdentityPath, string ConnectionPath);
