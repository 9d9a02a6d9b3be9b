using System.Globalization;
using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources.Devices;

namespace IotVnetDsl.Planning.BulkJobs;

/// <summary>Asks a hub for a job, or finds the one that an interrupted run asked for, and follows it to its end.</summary>
/// <param name="arm">The gateway.</param>
/// <param name="options">Times.</param>
/// <param name="notice">Hears of waits.</param>
public sealed class BulkJobRun(IArmClient arm, BulkJobOptions options, Action<string> notice)
{
    private static readonly string ApiVersion = new IotHubs().ApiVersion;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(0.3);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    /// <summary>Never throws for what ARM, the disk or a request to stop does.</summary>
    public async Task<BulkJobResult> RunAsync(BulkJob job, string topologyId, string? variant, PlanTarget target, CancellationToken stop)
    {
        var path = StateFiles.BulkJob(options.StateFolder, topologyId, variant, target, job.HubPath);
        try
        {
            var end = await ResumedAsync(job, path, stop) ?? await FollowAsync(job, await BegunAsync(job, path, stop), stop);
            File.Delete(path);
            return end.IsCompleted
                ? new(null, Words(job, job.Kind == BulkJobKind.Export ? "exported to" : "imported from"))
                : new("IVD9009", $"Azure could not {Verb(job)} the devices of '{job.HubPath}' ({job.HubName}): the job {end.Id} is {end.Status}{(end.FailureReason is { Length: > 0 } reason ? $": {Redaction.OneLine(reason)}" : "")}. Run the same command to begin another.");
        }
        catch (BulkJobFault fault)
        {
            if (fault.IsRefused)
                File.Delete(path);
            return new(fault.Id, fault.Message);
        }
        catch (JournalException unusable)
        {
            return new("IVD9014", unusable.Message + ".");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return new("IVD9010", $"Stopped on request. A job that '{job.HubPath}' ({job.HubName}) has begun goes on there. Run the same command to follow it: no second one is begun.");
        }
    }

    private static string Verb(BulkJob job) => job.Kind == BulkJobKind.Export ? "export" : "import";

    private static string Words(BulkJob job, string done) => $"The devices of '{job.HubPath}' ({job.HubName}) were {done} {job.Container}/{job.Blob}.";

    /// <summary>The end of the job that an interrupted run asked for, where that is the one that is asked for now; null where one is to be begun.</summary>
    private async Task<HubJob?> ResumedAsync(BulkJob job, string path, CancellationToken stop)
    {
        if (BulkJobNote.Read(path) is not { } note)
            return null;
        var jobs = await JobsAsync(job, stop);
        var found = note.Id is { } id ? jobs.FirstOrDefault(known => known.Id == id) : jobs.FirstOrDefault(known => known.IsOf(note.Kind) && !note.Before.Contains(known.Id));
        if (found is null)
            return null;
        notice($"The job {found.Id} of an interrupted run {(found.IsEnded ? "has ended" : "goes on")}.");
        var end = await FollowAsync(job, found, stop);
        return note.IsOf(job) ? end : null;
    }

    private async Task<HubJob> BegunAsync(BulkJob job, string path, CancellationToken stop)
    {
        var note = BulkJobNote.Of(job, (await JobsAsync(job, stop)).Select(known => known.Id));
        var begun = options.Time.GetTimestamp();
        for (var tries = 0; ; tries++)
        {
            note.Write(path);
            var answer = await arm.SendAsync(new("POST", $"{job.Hub}/{job.Action}", ApiVersion) { Body = job.Request() }, stop);
            if (answer.IsSuccess && answer.Body is { } body && HubJob.Read(body) is { Id.Length: > 0 } started)
                return Noted(note, path, started);
            // The answer to a first try may have been lost: what the hub has now and did not have before was asked for here.
            if (!answer.IsSuccess && IsBusy(answer.Error!) && (await JobsAsync(job, stop)).Where(known => !known.IsEnded).ToArray() is { Length: > 0 } running)
            {
                if (running.FirstOrDefault(known => known.IsOf(job.Kind) && !note.Before.Contains(known.Id)) is { } own)
                    return Noted(note, path, own);
                notice($"Waiting: '{job.HubPath}' ({job.HubName}) runs the job {running[0].Id} of somebody else, and a hub runs one at a time.");
                await FollowAsync(job, running[0], stop);
                continue;
            }

            var error = answer.Error ?? new ArmError("NoJob", "the answer names no job", answer.Status);
            var waited = options.Time.GetElapsedTime(begun);
            if (!(IsBusy(error) && waited < options.Deadline) && !(IsKeptOut(error) && waited < options.RolePropagation))
                throw Refused(job, error, waited);
            if (tries == 0)
                notice(IsBusy(error) ? "Waiting: the hub takes no job now." : $"Waiting up to {options.RolePropagation.TotalSeconds:0} s: the hub does not get at the container; its role may not be in effect yet.");
            await WaitAsync(tries, answer.RetryAfter, stop);
        }
    }

    private static HubJob Noted(BulkJobNote note, string path, HubJob job)
    {
        (note with { Id = job.Id }).Write(path);
        return job;
    }

    private async Task<HubJob> FollowAsync(BulkJob job, HubJob followed, CancellationToken stop)
    {
        var begun = options.Time.GetTimestamp();
        var told = TimeSpan.Zero;
        for (var tries = 0; !followed.IsEnded; tries++)
        {
            var elapsed = options.Time.GetElapsedTime(begun);
            if (elapsed > options.Deadline)
                throw new BulkJobFault("IVD9010", $"The job {followed.Id} of '{job.HubPath}' ({job.HubName}) has run for {elapsed.TotalHours:0} hours and goes on at the hub. Run the same command to follow it.");
            if (elapsed - told >= LongestWait)
            {
                told = elapsed;
                notice($"The job {followed.Id} of '{job.HubPath}' ({job.HubName}) is {followed.Status}, {elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s.");
            }

            await WaitAsync(tries, null, stop);
            var answer = await arm.SendAsync(new("GET", $"{job.Hub}/jobs/{followed.Id}", ApiVersion), stop);
            if (!answer.IsSuccess)
                throw Refused(job, answer.Error!, elapsed);
            followed = HubJob.Read(answer.Body!);
        }

        return followed;
    }

    private async Task<IReadOnlyList<HubJob>> JobsAsync(BulkJob job, CancellationToken stop)
    {
        try
        {
            return [.. (await arm.ListAsync(new("GET", $"{job.Hub}/jobs", ApiVersion), stop)).Select(HubJob.Read)];
        }
        catch (ArmException refused)
        {
            throw new BulkJobFault("IVD9009", $"Azure refused to list the jobs of '{job.HubPath}' ({job.HubName}): {refused.Message}");
        }
    }

    private Task WaitAsync(int tries, TimeSpan? asked, CancellationToken stop)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(tries, 8));
        return Task.Delay(asked ?? (wait < LongestWait ? wait : LongestWait), options.Time, stop);
    }

    // The provider's numbers stand before the hub's own words. Source: the hub's error codes, and answers in public issue reports, November 2026.
    private static bool IsBusy(ArmError error) => error.Says("403003") || error.Message.Contains("JobQuotaExceeded", StringComparison.OrdinalIgnoreCase);

    private static bool IsKeptOut(ArmError error) => error.Message.Contains("Unauthorized to write", StringComparison.OrdinalIgnoreCase) || error.Message.Contains("Unable to access blob", StringComparison.OrdinalIgnoreCase);

    private static BulkJobFault Refused(BulkJob job, ArmError error, TimeSpan waited) => new(
        "IVD9009",
        $"Azure refused to {Verb(job)} the devices of '{job.HubPath}' ({job.HubName}): {error.Code}: {error.Message.TrimEnd('.')}."
        + (IsKeptOut(error) ? $" Waited {waited.TotalSeconds:0} s. The hub's identity needs Storage Blob Data Contributor on the account, and the account's firewall must let trusted services in." : "")
        + (error.Message.Contains("Failed to read", StringComparison.OrdinalIgnoreCase) ? $" The devices are read from {job.Container}/{job.Blob}: put them there, one JSON object a line, or name another blob with -p:DevicesBlob=…." : ""))
    {
        // Without an answer it may run after all.
        IsRefused = error.Status is >= 400 and < 500,
    };

    private sealed class BulkJobFault(string id, string message) : Exception(message)
    {
        public string Id => id;

        public bool IsRefused { get; init; }
    }
}
