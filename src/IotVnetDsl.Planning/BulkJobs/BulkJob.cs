using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Grants;
using IotVnetDsl.Rules.Reach.Uses;

namespace IotVnetDsl.Planning.BulkJobs;

/// <summary>
/// A hub's job that exports its devices to a container of the topology, or imports them from it, by the hub's identity. Azure's API:
/// <c>exportDevices</c> and <c>importDevices</c> of Microsoft.Devices/IotHubs; the hub runs one job at a time.
/// </summary>
public sealed record BulkJob
{
    /// <summary>The blob that a hub takes where none is named.</summary>
    public const string DefaultBlob = "devices.txt";

    /// <summary>The blob in which an import logs the lines that failed.</summary>
    public const string ErrorsBlob = "importErrors.log";

    public required BulkJobKind Kind { get; init; }

    /// <summary>Logical path of the hub.</summary>
    public required string HubPath { get; init; }

    /// <summary>Id of the hub.</summary>
    public required string Hub { get; init; }

    /// <summary>Address of the container.</summary>
    public required string Container { get; init; }

    /// <summary>Name of the blob that is written, or read.</summary>
    public string Blob { get; init; } = DefaultBlob;

    /// <summary>An export holds the devices' keys too.</summary>
    public bool WithKeys { get; init; }

    /// <summary>Id of the user-assigned identity that the hub shows; null: its own.</summary>
    public string? Identity { get; init; }

    /// <summary>Logical paths of what must be as the code has it, or at least be there: account, container, identity, roles.</summary>
    public required ImmutableArray<string> Needs { get; init; }

    internal string HubName => ResourceId.Name(Hub);

    internal string Action => Kind == BulkJobKind.Export ? "exportDevices" : "importDevices";

    /// <summary>The uses for which the hubs of a topology have a container.</summary>
    public static ImmutableArray<HubUse> UsesOf(TopologyGraph graph) =>
        [.. new TopologyModel(graph).Part<TopologyUses>().All.Where(use => use.Purpose == HubPurpose.BulkJobs)];

    /// <summary>The job for a use that an identity makes of a known container.</summary>
    /// <exception cref="MappingException">Something that it needs has no id.</exception>
    public static BulkJob Of(BulkJobKind kind, HubUse use, TopologyGraph graph, PlanTarget target)
    {
        var context = new MappingContext(graph, target.Subscription);
        var (principal, account) = (use.Principal!, use.Resource!);
        return new BulkJob
        {
            Kind = kind,
            HubPath = use.Hub.Path,
            Hub = context.IdOf(graph.Find(use.Hub.Path)!),
            Container = $"https://{context.Cloud.BlobHost(account.Name.Known!)}/{use.Target!.Value.ChildKey}",
            Identity = use.Proof == Proof.UserIdentity ? context.IdOf(graph.Find(principal.Path)!) : null,
            Needs =
            [
                account.Path,
                use.Written!,
                principal.Path,
                .. use.Hub.Model.Part<TopologyGrants>().Fitting(use, principal).Where(grant => grant.Fits == Answer.Yes).Select(grant => grant.Assignment.Path),
            ],
        };
    }

    /// <summary>The operations of a plan without which the job would not see what the code says.</summary>
    public IEnumerable<PlanOperation> Missing(Plan plan) => plan.Operations
        .Where(operation => Needs.Contains(operation.Resource.Path) || (operation.Resource.Path == HubPath && operation.Kind is OperationKind.Create or OperationKind.Replace))
        .DistinctBy(operation => operation.Resource.Path);

    internal JsonObject Request()
    {
        var request = Kind == BulkJobKind.Export
            ? new JsonObject { ["exportBlobContainerUri"] = Container, ["exportBlobName"] = Blob, ["excludeKeys"] = !WithKeys }
            : new JsonObject { ["inputBlobContainerUri"] = Container, ["inputBlobName"] = Blob, ["outputBlobContainerUri"] = Container, ["outputBlobName"] = ErrorsBlob };
        request["authenticationType"] = "identityBased";
        if (Identity is not null)
            request["identity"] = new JsonObject { ["userAssignedIdentity"] = Identity };
        return request;
    }
}

/// <summary>What a job does.</summary>
public enum BulkJobKind
{
    /// <summary>Writes the devices of the hub into a blob.</summary>
    Export,

    /// <summary>Makes, changes or deletes devices as a blob says.</summary>
    Import,
}
