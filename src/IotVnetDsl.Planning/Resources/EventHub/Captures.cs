using System.Collections.Immutable;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.ManagedIdentity;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.EventHub;

/// <summary>What an event hub writes to storage by itself: one reference in the DSL, an account's id and a container's name in ARM.</summary>
internal static class Captures
{
    public const string Root = "properties.captureDescription.";
    private const string Destination = Root + "destination.";
    private const string Account = Destination + "properties.storageAccountResourceId";
    private const string ContainerName = Destination + "properties.blobContainer";
    private const string Kind = Destination + "identity.type";
    private const string User = Destination + "identity.userAssignedIdentity";

    private const string Blobs = "EventHubArchive.AzureBlockBlob";

    private const string ContainerMember = "Container";
    private const string IdentityMember = "Identity";
    private const string SystemMember = "System";

    private static readonly Part Capture = new("Capture", "Capture") { IsIn = body => body.Text(ContainerName) is not null };

    private static readonly Part Identity = new(IdentityMember, "CaptureIdentity") { Outer = Capture, IsIn = body => body.Text(Kind) is not null };

    public static ImmutableArray<ModelledProperty> Properties { get; } =
    [
        new("capture", Root + "enabled") { Mapping = new Member("Enabled", Codec.Flag) { In = Capture, Unset = true }, Text = Words.EnabledOrDisabled },
        new("capture destination", Destination + "name")
        {
            Mapping = Mapping.Follows(eventHub => Capture.Of(eventHub) is null ? null : Blobs),
            Comparison = Comparison.IgnoreCase,
            Text = kind => kind.ToString().Equals(Blobs, StringComparison.OrdinalIgnoreCase) ? "blobs" : kind.ToString(),
        },
        new("capture account", Account)
        {
            Mapping = Mapping.Follows(eventHub => Capture.Of(eventHub)?.Reference(ContainerMember) is { } container ? eventHub.Id(container with { Child = null }) : null),
            Comparison = Comparison.IgnoreCase,
            Text = Words.NameOfId,
        },
        new("capture container", ContainerName)
        {
            Mapping = Mapping.Of(
                eventHub => ContainerOf(eventHub),
                (name, body, eventHub) =>
                {
                    if (Capture.Of(body, eventHub) is { } capture && body.Text(Account) is { } account)
                        capture[ContainerMember] = body.Names.Reference(ResourceCatalog.ForChild("StorageAccount", "Containers").IdOf(account, name.ToString()));
                }),
        },
        new("capture identity", Kind)
        {
            Mapping = Mapping.Of(
                eventHub => Capture.Of(eventHub)?.Part(IdentityMember) is { } identity ? identity.Flag(SystemMember) == true ? "SystemAssigned" : "UserAssigned" : null,
                (kind, body, eventHub) =>
                {
                    if (Identity.Of(body, eventHub) is { } identity)
                        identity[SystemMember] = new ScalarValue(kind.ToString().Equals("SystemAssigned", StringComparison.OrdinalIgnoreCase));
                }),
            NoneWith = ContainerName,
            Comparison = Comparison.IgnoreCase,
            Text = kind => kind.ToString().Equals("SystemAssigned", StringComparison.OrdinalIgnoreCase) ? "the namespace's own" : "user-assigned",
        },
        new("capture user identity", User)
        {
            Mapping = Mapping.Of(
                eventHub => Capture.Of(eventHub)?.Part(IdentityMember) is { } identity && identity.Reference(IdentityMember) is { } user ? identity.Id(user with { Output = null }) : null,
                (user, body, eventHub) =>
                {
                    if (Identity.Of(body, eventHub) is { } identity)
                        identity[IdentityMember] = body.Names.Reference(user.ToString(), UserAssignedIdentities.Principal);
                }),
            NoneWith = ContainerName,
            Comparison = Comparison.IgnoreCase,
            Text = Words.NameOfId,
        },
        new("capture encoding", Root + "encoding")
        {
            Mapping = new Member("Encoding", Codec.Choice("CaptureEncoding", "Avro", "AvroDeflate")) { In = Capture, Unset = "Avro" },
            Comparison = Comparison.IgnoreCase,
        },
        new("capture interval", Root + "intervalInSeconds") { Mapping = new Member("Interval", Codec.Seconds) { In = Capture, Unset = 300 }, Text = Words.Seconds },
        new("capture size", Root + "sizeLimitInBytes") { Mapping = new Member("SizeLimitInBytes", Codec.Number) { In = Capture, Unset = 314572800 }, Text = Words.Bytes },
        new("empty files of capture", Root + "skipEmptyArchives")
        {
            Mapping = new Member("SkipEmptyFiles", Codec.Flag) { In = Capture, Unset = false },
            WhenMissing = false,
            Text = skipped => Words.Either(skipped, "skipped", "written"),
        },
        new("capture file name format", Destination + "properties.archiveNameFormat")
        {
            Mapping = new Member("FileNameFormat", Codec.Text) { In = Capture, Unset = "{Namespace}/{EventHub}/{PartitionId}/{Year}/{Month}/{Day}/{Hour}/{Minute}/{Second}" },
        },
    ];

    /// <summary>The role that its identity needs in the account; none where it writes by a key.</summary>
    public static ImmutableArray<NeededRole> Needed(Source eventHub) =>
        Capture.Of(eventHub) is { } capture && capture.Part(IdentityMember) is { } identity && capture.Reference(ContainerMember) is { } container
            ?
            [
                Identities.AsDeclared(
                    new(
                        "Capture",
                        identity.Reference(IdentityMember) is { } user ? identity.Context.IdOf(user with { Output = null }, eventHub.Node) : identity.Context.IdOf(eventHub.Node),
                        capture.Context.IdOf(container, eventHub.Node),
                        [.. BuiltInRoles.ForWritingTo("StorageAccount").Select(role => role.Id)]),
                    eventHub.Node,
                    eventHub.Context),
            ]
            : [];

    // Whoever writes by identity has its role before: Azure tries it at the write.
    private static string? ContainerOf(Source eventHub)
    {
        if (Capture.Of(eventHub)?.Reference(ContainerMember) is not { } container)
            return null;
        _ = eventHub.Id(container);
        foreach (var role in Needed(eventHub).SelectMany(need => RolesFor(need, eventHub)))
            eventHub.Note(role);
        return container.Key.ToString();
    }

    private static IEnumerable<string> RolesFor(NeededRole need, Source eventHub) =>
        Identities.RolesOf(eventHub.Node, eventHub.Context).Where(role => Identities.Covers(eventHub.Context.Graph.Find(role)!, need.Scope, eventHub.Context));
}
