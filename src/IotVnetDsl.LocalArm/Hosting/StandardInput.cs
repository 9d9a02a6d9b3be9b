namespace IotVnetDsl.LocalArm.Hosting;

/// <summary>The life line to whoever started the process: its end is ours.</summary>
internal static class StandardInput
{
    public static async Task StopAtEndAsync(CancellationTokenSource stop)
    {
        await using var input = Console.OpenStandardInput();
        var buffer = new byte[256];
        while (await input.ReadAsync(buffer) > 0)
        {
            // What comes is of no interest, only that it ends.
        }

        await stop.CancelAsync();
    }
}
