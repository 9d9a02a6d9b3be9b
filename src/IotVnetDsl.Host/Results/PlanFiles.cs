using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Apply;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Host.Results;

/// <summary>Writes what a run made beside the build's output, and shows it.</summary>
internal sealed class PlanFiles(HostRequest request, EventWriter events)
{
    public void Write(Plan plan, string topology, PlanForm form)
    {
        var name = $"{topology}.{form.Name}";
        var text = form.Render(plan, detailed: false, request.Width);
        Write($"{name}.json", "plan", PlanJson.Write(plan));
        Write($"{name}.md", "markdown", PlanMarkdown.Write(plan));
        Write($"{name}.txt", "text", text);
        events.Trace(form.Render(plan, detailed: true, request.Width));
        var saved = Path.GetRelativePath(request.ProjectFolder, Path.Combine(request.OutputFolder, name)).Replace('\\', '/');
        events.Show($"{text.TrimEnd('\n')}\nSaved: {saved}.json, .md, .txt");
    }

    public void Write(DeploymentResult result, string name) => Write($"{name}.result.json", "result", DeploymentResultJson.Write(result));

    private void Write(string file, string kind, string content)
    {
        Directory.CreateDirectory(request.OutputFolder);
        var path = Path.Combine(request.OutputFolder, file);
        File.WriteAllText(path, content);
        events.File(path, kind);
    }
}
