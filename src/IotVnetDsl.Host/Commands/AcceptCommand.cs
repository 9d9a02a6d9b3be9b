namespace IotVnetDsl.Host.Commands;

/// <summary>Accepts the plan from nothing of each variant: writes the file that is committed.</summary>
internal sealed class AcceptCommand : IHostCommand
{
    public Task RunAsync(CommandContext context, CancellationToken stop)
    {
        foreach (var plan in AcceptablePlan.OfAllVariants(context))
        {
            var known = plan.IsAccepted;
            File.WriteAllText(plan.VerifiedFile, plan.Text);
            plan.DeleteReceived();
            context.Events.File(plan.VerifiedFile, "verified");
            context.Events.Show($"{plan.Name} {(known ? "was accepted already" : "accepted")}: {Path.GetFileName(plan.VerifiedFile)}");
        }

        return Task.CompletedTask;
    }
}
