using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.DataPlane;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Registry;
using IotVnetDsl.LocalArm.Types.Devices;
using IotVnetDsl.LocalArm.Types.Storage;

namespace IotVnetDsl.LocalArm.Jobs;

/// <summary>
/// Whether a hub gets at the containers of a job. It looks when the job is asked for: "Unauthorized to write to output blob container", also
/// while a role has not taken effect. Source: answers of the service in public issue reports of its command line extension and SDKs, read November 2026.
/// </summary>
internal sealed class BulkJobAccess(Cloud cloud)
{
    private const string SignatureMark = "?";

    /// <exception cref="Refusal">The hub cannot do what is asked.</exception>
    public void Check(ResourceRecord hub, BulkJobKind kind, JsonObject request)
    {
        foreach (var (member, isRead) in Containers(kind))
            Check(hub, request, member, isRead);
    }

    /// <summary>The container that a member of the request names.</summary>
    public static BlobContainerAddress Container(JsonObject request, string member) => BlobContainerAddress.TryParse(request.Text(member))
        ?? throw new IotHubError(IotHubError.Generic, $"'{member}' is not the address of a blob container");

    private static IEnumerable<(string Member, bool IsRead)> Containers(BulkJobKind kind) =>
        kind == BulkJobKind.Export ? [("exportBlobContainerUri", false)] : [("inputBlobContainerUri", true), ("outputBlobContainerUri", false)];

    private void Check(ResourceRecord hub, JsonObject request, string member, bool isRead)
    {
        var container = Container(request, member);
        var refusal = isRead ? "Failed to read devices blob from input container" : "Unauthorized to write to output blob container";
        if (GlobalNames.Holder(cloud, HostFamily.Storage, container.Account) is not { } account || !account.Id.IsOf(StorageAccount.TypeName))
            throw Unusable($"{refusal}: no such host is known: '{container.Account}'");
        var isByIdentity = request.Says("authenticationType", "identityBased");
        if (!isByIdentity && !request.Text(member)!.Contains(SignatureMark, StringComparison.Ordinal))
            throw Unusable($"{refusal}: its address has no signature");
        var target = EgressTarget.To(cloud, account.Id.Child("blobServices", "default").Child("containers", container.Container), fileUpload: false)!;
        var verdict = new HubEgress(cloud).Ask(hub, target, request.Text("identity.userAssignedIdentity"), byKey: !isByIdentity);
        if (!verdict.Reaches)
            throw Unusable($"{refusal}: {verdict.Why[^1].TrimEnd('.')}");
        try
        {
            if (isRead && BulkJobRun.InputBlob(request) is var blob && !Exists(container, blob))
                throw Unusable($"{refusal}: it has no blob '{blob}'");
        }
        catch (IOException unreadable)
        {
            throw Unusable($"{refusal}: {unreadable.Message}");
        }
    }

    private bool Exists(BlobContainerAddress container, string name)
    {
        using var blob = BlobStore.Of(cloud).Read(container, name);
        return blob is not null;
    }

    private static IotHubError Unusable(string reason) => new(IotHubError.BlobContainerUnusable, $"ErrorCode:BlobContainerValidationError;{reason}");
}
