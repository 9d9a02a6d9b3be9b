using IotVnetDsl.Host.Execution;
using IotVnetDsl.Planning.Reach;

namespace IotVnetDsl.Host.Commands;

/// <summary>Says who reaches what by the code, and why, or why not. It needs no target, and mistakes do not stop it: they are what it explains.</summary>
internal sealed class PathsCommand : IHostCommand
{
    public Task RunAsync(CommandContext context, CancellationToken stop)
    {
        foreach (var topology in context.Execution.Chosen())
            Write(context, topology);
        return Task.CompletedTask;
    }

    private static void Write(CommandContext context, ExecutedTopology topology)
    {
        var report = ReachReport.Of(topology.Graph);
        var name = $"{topology.FileName}.paths";
        Save(context, $"{name}.json", "paths", ReachJson.Write(report));
        Save(context, $"{name}.md", "markdown", ReachMarkdown.Write(report));
        Save(context, $"{name}.txt", "text", ReachText.Write(report, context.Request.Width));
        var saved = Path.GetRelativePath(context.Request.ProjectFolder, Path.Combine(context.Request.OutputFolder, name)).Replace('\\', '/');
        context.Events.Show($"{ReachText.Write(report, context.Request.Width).TrimEnd('\n')}\nSaved: {saved}.json, .md, .txt");
    }

    private static void Save(CommandContext context, string file, string kind, string content)
    {
        Directory.CreateDirectory(context.Request.OutputFolder);
        var path = Path.Combine(context.Request.OutputFolder, file);
        File.WriteAllText(path, content);
        context.Events.File(path, kind);
    }
}
