using IotVnetDsl.Host.Arm;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Reading;
using IotVnetDsl.Rules.Catalog;

namespace IotVnetDsl.Host.Commands;

/// <summary>Writes the project's own region catalog from what Azure answers today. Those that come with the product stay as they are.</summary>
internal sealed class RefreshRegionsCommand : IHostCommand
{
    private const string OwnFile = "regions.txt";

    public async Task RunAsync(CommandContext context, CancellationToken stop)
    {
        var request = context.Request;
        if (request.IsOn("whole-solution"))
            throw new HostFault("IVD9014", "RefreshRegions writes the catalog of one project, and this is a solution: name the project.");
        var chosen = request.Optional("region-catalog") ?? RegionCatalogs.Default;
        var isChosen = RegionCatalogs.Find(chosen) is null;
        var file = Path.GetFullPath(Path.Combine(request.ProjectFolder, isChosen ? chosen : OwnFile));
        await using var target = await ArmTarget.ConnectAsync(request, wanted: null, context.Events, stop);
        var text = await ReadAsync(target, stop);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, text, stop);
        context.Events.File(file, "region-catalog");
        var catalog = RegionCatalogText.Parse(file, text).Catalog;
        var shown = Path.GetRelativePath(request.ProjectFolder, file).Replace('\\', '/');
        context.Events.Show($"""
            {shown}: {catalog.RegionsWith(RegionFeature.Region).Count()} regions, {catalog.RegionsWith(RegionFeature.PrivateLink).Count()} with private links to hubs, {catalog.RegionsWith(RegionFeature.TrustedServices).Count()} with hubs as trusted services{(target.Plan.IsLocal ? ", as the local ARM knows them (nothing was asked of Azure)" : "")}.
            {(isChosen ? "The project uses it." : $"To use it, say <IotVnetRegionCatalog>{shown}</IotVnetRegionCatalog> in the project.")}
            """);
    }

    private static async Task<string> ReadAsync(ArmTarget target, CancellationToken stop)
    {
        try
        {
            return await RegionReader.ReadAsync(target.Client, target.Plan.Subscription, DateOnly.FromDateTime(DateTime.UtcNow), stop);
        }
        catch (ArmException refusal)
        {
            var fault = ArmFault.Of(refusal.Error, "GET", refusal.Id);
            throw new HostFault(fault.DiagnosticId, $"The regions cannot be read: {fault.Message}");
        }
    }
}
