namespace IotVnetDsl.Host.Commands;

/// <summary>What a target asks of the host. One file each, found by its name (<c>export-template</c>: <c>ExportTemplateCommand</c>).</summary>
internal interface IHostCommand
{
    /// <summary>Runs it. Faults are thrown as <see cref="Protocol.HostFault"/> or reported as errors; nothing else tells failure.</summary>
    Task RunAsync(CommandContext context, CancellationToken stop);
}
