using IotVnetDsl.Planning.Export;

namespace IotVnetDsl.Host.Commands;

/// <summary>Writes the graph of each variant as JSON.</summary>
internal sealed class GraphCommand : IHostCommand
{
    public Task RunAsync(CommandContext context, CancellationToken stop)
    {
        foreach (var topology in context.Execution.AllVariants())
        {
            var path = Path.Combine(context.Request.OutputFolder, $"{topology.FileName}.graph.json");
            Directory.CreateDirectory(context.Request.OutputFolder);
            File.WriteAllText(path, GraphJson.Write(topology.Graph));
            context.Events.File(path, "graph");
            context.Events.Show($"Graph of {topology.FileName}: {topology.Graph.Nodes.Length} resources, {path}");
        }

        return Task.CompletedTask;
    }
}
