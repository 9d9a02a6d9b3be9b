using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.Host.Execution;
using IotVnetDsl.Planning;
using IotVnetDsl.Planning.Export.Templates;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Host.Commands;

/// <summary>Writes the chosen variant as an ARM template: for people who deploy by other tools, and to look at.</summary>
internal sealed class ExportTemplateCommand : IHostCommand
{
    public Task RunAsync(CommandContext context, CancellationToken stop)
    {
        var chosen = context.Execution.Chosen().Select(topology => (Topology: topology, Checks: context.Checks.Run(topology))).ToArray();
        foreach (var (topology, checks) in context.Events.HasErrors ? [] : chosen)
        {
            var result = Planner.FromNothing(topology.Graph, new PlanRequest { Target = new PlanTarget(null, IsLocal: false, ""), Checks = checks, PlaceOf = _ => null });
            foreach (var problem in result.Problems)
                context.Events.Error(problem.Code, problem.Message, problem.Path is null ? null : topology.Places.GetValueOrDefault(problem.Path));
            if (result.Plan is { } plan)
                Write(context, topology, plan);
        }

        return Task.CompletedTask;
    }

    private static void Write(CommandContext context, ExecutedTopology topology, Plan plan)
    {
        ImmutableArray<string> templates;
        try
        {
            templates = ArmTemplate.Of(topology.Graph, plan);
        }
        catch (MappingException problem)
        {
            context.Events.Error(problem.Code, problem.Message, topology.Places.GetValueOrDefault(problem.Path));
            return;
        }

        Directory.CreateDirectory(context.Request.OutputFolder);
        var files = templates.Select((text, index) =>
        {
            var number = templates.Length == 1 ? "" : $".{(index + 1).ToString(CultureInfo.InvariantCulture)}";
            var path = Path.Combine(context.Request.OutputFolder, $"{topology.FileName}.template{number}.json");
            File.WriteAllText(path, text);
            context.Events.File(path, "template");
            return Path.GetRelativePath(context.Request.ProjectFolder, path).Replace('\\', '/');
        }).ToArray();
        context.Events.Show($"""
            Template of {topology.FileName}: {string.Join(", ", files)}
            {(files.Length == 1 ? "Deploy it" : "ARM's limits ask for several: deploy them in this order")} to a resource group that exists: az deployment group create -g <group> -f {files[0]}
            It makes what is not there. To change a hub that runs, use -t:Deploy: a template would write it without its endpoints first.
            """);
    }
}
