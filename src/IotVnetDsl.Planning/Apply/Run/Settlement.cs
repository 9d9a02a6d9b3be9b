using IotVnetDsl.Planning.Apply.Journals;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Arm;

namespace IotVnetDsl.Planning.Apply.Run;

/// <summary>Waits for what an interrupted run left running at ARM. How it ended is for the next plan to see.</summary>
internal sealed class Settlement(IArmClient arm, JournalFile journal, DeploymentOptions options, ApplyProgress progress)
{
    private readonly OperationPoller _poller = new(arm, options.Time);

    /// <returns>Null when nothing is open any more, else what stands in the way.</returns>
    /// <exception cref="JournalException">The journal cannot be written.</exception>
    public async Task<DeploymentError?> RunAsync(CancellationToken cancellation)
    {
        var open = journal.Open;
        if (open.Count == 0)
            return null;

        progress.Report(new DeploymentNotice(
            $"The last run was interrupted: waiting for what it left running ({string.Join(", ", open.Select(entry => entry.Name))})."));
        try
        {
            var ends = await Task.WhenAll(open.Select(entry => SettleAsync(entry, cancellation)));
            return ends.OfType<DeploymentError>().FirstOrDefault();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return DeploymentErrors.Stopped("stopped on request while waiting for what an interrupted run left running.");
        }
    }

    private async Task<DeploymentError?> SettleAsync(JournalEntry entry, CancellationToken cancellation)
    {
        var end = await EndAsync(entry.Pending, cancellation);
        if (OperationPoller.IsStillRunning(end))
        {
            var fault = ArmFault.Of(end.Error!, "GET", entry.Pending.Id);
            return new(fault.DiagnosticId, entry.Name, null, $"'{entry.Name}' of an interrupted run cannot be followed: {fault.Message}");
        }

        journal.End(entry.Key);
        progress.Report(new DeploymentNotice($"'{entry.Name}' of the interrupted run {Word(end)}"));
        return null;
    }

    private static string Word(ArmResponse end) => end switch
    {
        { IsSuccess: true } => "has ended.",
        { IsNotFound: true } => "is not there.",
        _ => $"has failed: {end.Error!.Code} {end.Error.Message}",
    };

    private async Task<ArmResponse> EndAsync(PendingOperation pending, CancellationToken cancellation)
    {
        var deadline = OperationTimes.DeadlineOf(pending.Id);
        if (pending.Url is not null)
            return await _poller.WaitAsync(pending, TimeSpan.Zero, deadline, cancellation);

        // Not known whether ARM ever saw it: only a resource that is changing is waited for.
        var request = new ArmRequest("GET", pending.Id, pending.ApiVersion);
        var now = await arm.SendAsync(request, cancellation);
        return PendingOperation.After(request, now) is null ? now : await _poller.WaitAsync(pending, null, deadline, cancellation);
    }
}
