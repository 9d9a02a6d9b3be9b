using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Json;
using IotVnetDsl.LocalArm.Registry;

namespace IotVnetDsl.LocalArm.Jobs;

/// <summary>
/// Carries out the jobs whose time has come. A job is completed although single lines of it failed: those stand in its log only. Source: as
/// <see cref="BulkJobAccess"/>.
/// </summary>
internal sealed class BulkJobRun(Cloud cloud)
{
    private const string DevicesBlob = "devices.txt";
    private const string ErrorsBlob = "importErrors.log";
    private const string KeysLeftOut = "The authentication keys are left out of this file, since the job was asked to exclude them.";

    /// <summary>Name of the blob that an import reads.</summary>
    public static string InputBlob(JsonObject request) => request.Text("inputBlobName") ?? DevicesBlob;

    public void Advance()
    {
        foreach (var job in cloud.Store.Of<JobTable>().Rows.Where(job => job.Status == BulkJobStatus.Running && job.Due <= cloud.Clock.Now).ToList())
            cloud.Store.Of<JobTable>().Put(Ended(job));
    }

    private BulkJob Ended(BulkJob job)
    {
        if (cloud.Store.Find(job.Hub) is null)
            return job with { Status = BulkJobStatus.Failed, FailureReason = $"The IoT hub '{job.Hub.Name}' was deleted." };
        try
        {
            if (job.Kind == BulkJobKind.Export)
                Export(job);
            else
                Import(job);
            return job with { Status = BulkJobStatus.Completed };
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return job with { Status = BulkJobStatus.Failed, FailureReason = fault.Message };
        }
    }

    private void Export(BulkJob job)
    {
        var excludesKeys = job.Request.Flag("excludeKeys") == true;
        using var blob = BlobStore.Of(cloud).Create(BulkJobAccess.Container(job.Request, "exportBlobContainerUri"), job.Request.Text("exportBlobName") ?? DevicesBlob);
        using (var writer = new StreamWriter(blob.Stream))
        {
            if (excludesKeys)
                writer.WriteLine(KeysLeftOut);
            foreach (var device in DeviceRegistry.Of(cloud).Devices(job.Hub))
                writer.WriteLine(RegisteredDevice.Exported(device, excludesKeys));
        }

        blob.Commit();
    }

    private void Import(BulkJob job)
    {
        using var input = BlobStore.Of(cloud).Read(BulkJobAccess.Container(job.Request, "inputBlobContainerUri"), InputBlob(job.Request))
            ?? throw new IOException("The blob of the devices is gone.");
        using var lines = new StreamReader(input);
        using var blob = BlobStore.Of(cloud).Create(BulkJobAccess.Container(job.Request, "outputBlobContainerUri"), job.Request.Text("outputBlobName") ?? ErrorsBlob);
        using (var errors = new StreamWriter(blob.Stream))
            DeviceRegistry.Of(cloud).Import(job.Hub, lines, errors);
        blob.Commit();
    }
}
