using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Resources.Devices;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources;

/// <summary>References to secrets, which stand in a body until the write. What Azure answers in their place says nothing.</summary>
internal static class Secrets
{
    private const string Type = "Secret";
    private const string Source = "Source";
    private const string SourceType = "SecretSource";
    private const string NotShown = "Azure shows no secret";
    private const string ListedKeyMember = "ListedKey";
    private const string ListedKeyOf = "Of";

    private static readonly (string Member, string Prefix)[] Sources = [("Environment", "env:"), ("KeyVault", "keyvault:")];

    /// <summary>Where the member's secret is read, and what it is for as far as that can be seen; null where it is not set.</summary>
    public static JsonNode? Of(Source source, string member, Func<string>? target = null) => source.Part(member) is not { } secret ? null
        : secret.Is(Source, ListedKeyMember) ? ListedKey(secret, secret.Reference(ListedKeyOf), target?.Invoke())
        : Sources.FirstOrDefault(kind => secret.Is(Source, kind.Member)).Prefix is { } prefix && secret.Text(Codec.Name) is { } name ? Markers.SecretOf(prefix + name, target?.Invoke())
        : throw new MappingException($"'{source.Node.Path}' has a secret that states nowhere to read it", source.Node.Path);

    /// <summary>The reference that stands in a body that is not sent yet; unknown of one that was.</summary>
    public static GraphValue Read(JsonNode? json, BodySource body) => Markers.SourceOf(json) is not { } text ? new UnknownValue(NotShown)
        : Resources.ListedKey.Of(text) is { } key ? Reference(ListedKeyMember, key.Name).With(ListedKeyOf, key.Owner.Length == 0 ? UnsetValue.Instance : body.Names.Reference(key.Owner))
        : Sources.FirstOrDefault(kind => text.StartsWith(kind.Prefix, StringComparison.Ordinal)) is { Prefix: { } prefix, Member: var member }
        ? Reference(member, text[prefix.Length..])
        : new UnknownValue(NotShown);

    /// <summary>Whether there is, or may be, a secret that Azure does not show.</summary>
    public static bool IsNotShown(GraphValue value) => value is UnknownValue { Reason: NotShown };

    public static RecordValue InEnvironment(string variable) => Reference(Sources[0].Member, variable);

    // Whose policy it is is made before; a namespace's does not say for which of its entities.
    private static JsonObject ListedKey(Source secret, ReferenceValue? owner, string? target)
    {
        var name = secret.Text(Codec.Name)!;
        if (owner is null)
            return Markers.SecretOf(new ListedKey("", name, null).ToString(), target);
        var holder = secret.Target(owner).Path;
        secret.Note(LogicalPath.Child(owner.Child is null ? holder : LogicalPath.Child(holder, owner.Child, owner.Key.ToString()!), "AuthorizationRules", name));
        return Markers.SecretOf(new ListedKey(secret.Id(owner), name, owner.Child is null ? ConnectionString.Entity(target ?? "") : null).ToString(), target);
    }

    private static RecordValue Reference(string source, string name) => new RecordValue(Type, RecordKind.Plain, RecordValue.NoMembers)
        .With(Source, new EnumValue(SourceType, source)).With(Codec.Name, new ScalarValue(name));
}

/// <summary>A member that holds a secret.</summary>
internal sealed class SecretMember(string name) : Mapping
{
    /// <summary>Whether what an answer describes, which shows none, has one.</summary>
    public Func<BodySource, bool> IsIn { get; init; } = _ => true;

    public override JsonNode? Write(Source source) => Secrets.Of(source, name);

    public override void Read(ModelledProperty property, BodySource body, RecordDraft draft)
    {
        var secret = Secrets.Read(body[property], body);
        if (!Secrets.IsNotShown(secret) || IsIn(body))
            draft[name] = secret;
    }
}
