using System.Text;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Host.Results;

/// <summary>Writes what a run made beside the build's output, and shows it.</summary>
internal sealed class PlanFiles(HostRequest request, EventWriter events)
{
    public void Write(Plan plan, string topology, PlanForm form, TimeSpan took)
    {
        var name = $"{topology}.{form.Name}";
        Write($"{name}.json", "plan", file => PlanJson.Write(plan, file));
        var page = PlanMarkdown.Write(plan);
        Write($"{name}.md", "markdown", page);
        Write($"{name}.comment.md", "comment", PlanComment.Write(plan, page, $"{name}.md"));
        Write($"{name}.txt", "text", form.Render(plan, detailed: false, request.Width, took: null));
        events.Trace(form.Render(plan, detailed: true, request.Width, took));
        var saved = Path.GetRelativePath(request.ProjectFolder, Path.Combine(request.OutputFolder, name)).Replace('\\', '/');
        events.Show($"{form.Render(plan, detailed: false, request.Width, took).TrimEnd('\n')}\nSaved: {saved}.json, .md, .comment.md, .txt");
    }

    public void Write(DeploymentResult result, string name) => Write($"{name}.result.json", "result", DeploymentResultJson.Write(result));

    private void Write(string file, string kind, string content) => Write(file, kind, target => target.Write(Encoding.UTF8.GetBytes(content)));

    private void Write(string file, string kind, Action<Stream> write)
    {
        Directory.CreateDirectory(request.OutputFolder);
        var path = Path.Combine(request.OutputFolder, file);
        using (var target = File.Create(path))
            write(target);
        events.File(path, kind);
    }
}
