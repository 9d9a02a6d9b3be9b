using IotVnetDsl.Host.Protocol;

namespace IotVnetDsl.Host.Commands;

/// <summary>Runs the rules over every variant, offline: what the editor could not evaluate fails the build all the same.</summary>
internal sealed class CheckCommand : IHostCommand
{
    public Task RunAsync(CommandContext context, CancellationToken stop)
    {
        try
        {
            foreach (var variants in context.Execution.AllVariants().GroupBy(variant => variant.Graph.Name))
                context.Checks.Run([.. variants]);
        }
        catch (NoTopologyFault)
        {
            // A project of modules only: nothing to check, and nothing to say in an ordinary build.
        }

        return Task.CompletedTask;
    }
}
