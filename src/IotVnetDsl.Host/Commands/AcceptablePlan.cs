using IotVnetDsl.Host.Execution;
using IotVnetDsl.Planning;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Rendering;

namespace IotVnetDsl.Host.Commands;

/// <summary>The plan from nothing of one variant, as it is committed beside the code.</summary>
/// <param name="Name">Topology and variant.</param>
/// <param name="Text">The plan now.</param>
/// <param name="VerifiedFile">Beside the code.</param>
/// <param name="ReceivedFile">With what else is built, so that nobody commits it.</param>
internal sealed record AcceptablePlan(string Name, string Text, string VerifiedFile, string ReceivedFile)
{
    // Fewer resources are planned before a thread has begun.
    private const int WorthAThread = 500;

    /// <summary>The accepted text, null where none was.</summary>
    public string? Accepted => File.Exists(VerifiedFile) ? File.ReadAllText(VerifiedFile).ReplaceLineEndings("\n") : null;

    /// <summary>Whether the accepted text is that of now.</summary>
    public bool IsAccepted => File.Exists(VerifiedFile) && (IsWritten() || Accepted == Text);

    /// <summary>What was received before holds no longer.</summary>
    public void DeleteReceived()
    {
        if (File.Exists(ReceivedFile))
            File.Delete(ReceivedFile);
    }

    /// <summary>One for each variant; none where the rules or the planner have an error, which is reported.</summary>
    public static IReadOnlyList<AcceptablePlan> OfAllVariants(CommandContext context)
    {
        var topologies = context.Execution.AllVariants().GroupBy(variant => variant.Graph.Name, (_, variants) => variants.ToArray()).ToArray();
        // The rules and the planner read the same graph and wait for nothing of each other: where it is worth a thread, the first is planned meanwhile.
        var first = new Lazy<PlanningResult>(() => Planned(context, topologies[0][0]));
        if (topologies[0][0].Graph.Nodes.Length >= WorthAThread)
            _ = Task.Run(() => first.Value);
        var checks = topologies.Select(variants => context.Checks.Run(variants)).ToArray();
        return context.Events.HasErrors
            ? []
            : [.. topologies.SelectMany((variants, at) => variants.Select(variant => Of(
                context, variant, checks[at], ReferenceEquals(variant, topologies[0][0]) ? first.Value : Planned(context, variant)))).OfType<AcceptablePlan>()];
    }

    // As it nearly always is, to the letter: then neither is held twice.
    private bool IsWritten()
    {
        using var reader = new StreamReader(VerifiedFile);
        var part = new char[32 * 1024];
        var at = 0;
        while (reader.Read(part) is > 0 and var count)
        {
            if (!Text.AsSpan(at, Math.Min(count, Text.Length - at)).SequenceEqual(part.AsSpan(0, count)))
                return false;
            at += count;
        }

        return at == Text.Length;
    }

    private static PlanningResult Planned(CommandContext context, ExecutedTopology topology)
    {
        var places = new ProjectPlaces(context.Request);
        return Planner.FromNothing(topology.Graph, new PlanRequest
        {
            Target = new PlanTarget(null, IsLocal: false, ""),
            Checks = PlanChecks.None,
            PlaceOf = path => places.Relative(topology.Places.GetValueOrDefault(path)),
        });
    }

    private static AcceptablePlan? Of(CommandContext context, ExecutedTopology topology, PlanChecks checks, PlanningResult result)
    {
        foreach (var problem in result.Problems)
            context.Events.Error(problem.Code, topology.Says(problem.Message), problem.Path is null ? null : topology.Places.GetValueOrDefault(problem.Path));
        if (result.Plan is not { } plan)
            return null;

        return new AcceptablePlan(
            topology.FileName,
            PlanMarkdown.Write(plan with { Checks = checks.WithoutPlaces() }),
            Path.Combine(context.Request.ProjectFolder, topology.FileName + ".verified.md"),
            Path.Combine(context.Request.OutputFolder, topology.FileName + ".received.md"));
    }
}
