using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.BulkJobs;
using IotVnetDsl.Rules.Reach.Uses;

namespace IotVnetDsl.Host.Commands;

/// <summary>Runs a hub's job over its devices, with the container that its <c>BulkJobs</c> names.</summary>
internal abstract class BulkJobCommand(BulkJobKind kind) : TargetCommand
{
    protected override Task RunAsync(PlanScope scope, CancellationToken stop) => Use(scope) is { } use ? scope.RunAsync(kind, use, stop) : Task.CompletedTask;

    /// <summary>What the one hub, or the one that is named, has for its jobs.</summary>
    private static HubUse? Use(PlanScope scope)
    {
        var uses = BulkJob.UsesOf(scope.Graph);
        var hubs = string.Join(", ", uses.Select(use => use.Hub.Path));
        switch (scope.Request.Optional("hub"))
        {
            case { } named:
                return uses.FirstOrDefault(use => string.Equals(use.Hub.Path, named, StringComparison.OrdinalIgnoreCase))
                    ?? throw new HostFault("IVD9014", $"TopologyHub is '{named}', which is no hub with BulkJobs of {scope.Graph.Name}; those are: {(hubs.Length > 0 ? hubs : "none")}.");
            case null when uses.Length > 1:
                throw new HostFault("IVD9014", $"{scope.Graph.Name} has several hubs with BulkJobs: {hubs}. Say which one: -p:TopologyHub={uses[0].Hub.Path}");
            case null when uses.IsEmpty && scope.Request.IsOn("whole-solution"):
                scope.Events.Show($"{scope.Graph.Name} has no hub with BulkJobs.");
                return null;
            default:
                return uses.FirstOrDefault()
                    ?? throw new HostFault("IVD9014", $"{scope.Graph.Name} has no hub with BulkJobs: say where its jobs read and write, BulkJobs = new(Account.Container(\"devices\")), and deploy.");
        }
    }
}

/// <summary>Writes the devices of a hub into a blob.</summary>
internal sealed class ExportDevicesCommand() : BulkJobCommand(BulkJobKind.Export);

/// <summary>Makes, changes or deletes devices of a hub as a blob says.</summary>
internal sealed class ImportDevicesCommand() : BulkJobCommand(BulkJobKind.Import);
