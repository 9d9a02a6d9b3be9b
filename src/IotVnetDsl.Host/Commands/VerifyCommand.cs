using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Host.Commands;

/// <summary>Compares the plan from nothing of each variant with the accepted one.</summary>
internal sealed class VerifyCommand : IHostCommand
{
    public Task RunAsync(CommandContext context, CancellationToken stop)
    {
        var plans = AcceptablePlan.OfAllVariants(context);
        // Where one is asked for, or none could be made, what there is of others is not known.
        if (plans.Count > 0 && context.Request is { Topology: null, Variant: null })
        {
            foreach (var left in LeftPlan.In(context.Request.ProjectFolder, plans.Select(plan => plan.VerifiedFile)))
            {
                context.Events.Error(
                    "IVD9012",
                    $"{Path.GetFileName(left.File)} is the accepted plan of a topology or a variant that the project does not have. What was made by it stays in Azure, marked '{ResourceTags.Owner} = {left.Mark}': bring the code back and run Destroy if it was not yet, then delete the file.",
                    new(left.File, 1));
            }
        }

        foreach (var plan in plans)
        {
            if (plan.IsAccepted)
            {
                plan.DeleteReceived();
                context.Events.Show($"{plan.Name} is as accepted ({Path.GetFileName(plan.VerifiedFile)}).");
                continue;
            }

            var accepted = plan.Accepted;
            Directory.CreateDirectory(context.Request.OutputFolder);
            File.WriteAllText(plan.ReceivedFile, plan.Text);
            context.Events.File(plan.ReceivedFile, "received");
            if (accepted is not null)
                context.Events.Show($"{plan.Name}, accepted (-) and now (+):\n{Difference(accepted, plan.Text)}");
            context.Events.Error(
                "IVD9012",
                $"The plan of {plan.Name} {(accepted is null ? "was never accepted" : "differs from the accepted one")}. Look at {Path.GetRelativePath(context.Request.ProjectFolder, plan.ReceivedFile).Replace('\\', '/')}, and accept it with -t:AcceptPlan.",
                new(accepted is null ? context.Request.Project : plan.VerifiedFile, accepted is null ? 0 : FirstDifference(accepted, plan.Text)));
        }

        return Task.CompletedTask;
    }

    private static string Difference(string accepted, string now) => string.Join('\n', ChangedLines(accepted, now));

    // A property's line says nothing without its resource's, which may be the same in both.
    private static IEnumerable<string> ChangedLines(string accepted, string now)
    {
        string? resource = null;
        foreach (var line in InlineDiffBuilder.Diff(accepted, now).Lines)
        {
            if (line.Type == ChangeType.Unchanged)
            {
                resource = line.Text.StartsWith("| |", StringComparison.Ordinal) ? resource : line.Text;
                continue;
            }

            if (line.Text.StartsWith("| |", StringComparison.Ordinal) && resource is not null)
                yield return "  " + resource;
            resource = null;
            yield return (line.Type == ChangeType.Inserted ? "+ " : "- ") + line.Text;
        }
    }

    private static int FirstDifference(string accepted, string now) =>
        accepted.Split('\n').Zip(now.Split('\n')).TakeWhile(lines => lines.First == lines.Second).Count() + 1;
}
