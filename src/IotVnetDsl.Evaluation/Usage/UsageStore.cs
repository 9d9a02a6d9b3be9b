using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Source;
using IotVnetDsl.Evaluation.Store;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Usage;

/// <summary>What was found in the code of topologies, kept while no body says anything else about it.</summary>
internal static class UsageStore
{
    private static readonly KeptStore<Checksum, KeptUsage> Usages = new(capacity: 100);

    public static ImmutableArray<UsageFinding> Get(
        Interpreter interpreter, Recorder recorder, INamedTypeSymbol topology, Func<ImmutableArray<UsageFinding>> find, CancellationToken cancellation)
    {
        var key = recorder.Source.Fingerprint.With(topology.ToDisplayString());
        if (Usages.Find(key) is { } kept && kept.Holds(interpreter, recorder.Source, cancellation))
        {
            recorder.Note(kept.Bodies);
            return kept.Findings(recorder.Source);
        }

        var recording = recorder.Start();
        var findings = find();
        var bodies = recorder.Stop(recording).AllBodies;
        if (KeptUsage.Of(findings, bodies, interpreter, recorder.Source, cancellation) is { } made)
            Usages.Keep(key, made);
        return findings;
    }

    private sealed record KeptFinding(RuleDescriptor Rule, Severity Severity, KeptPlace Place, string Message, string? Hides);

    private sealed record KeptBody(long Body, Checksum Text, Checksum Facts);

    // Each body's text and facts are one value, true whenever it is read: of several compilations at a time the last one leaves its own.
    private sealed class KeptUsage(ImmutableArray<KeptFinding> findings, KeptBody[] bodies)
    {
        public static KeptUsage? Of(
            ImmutableArray<UsageFinding> findings, IEnumerable<long> bodies, Interpreter interpreter, SourceState source, CancellationToken cancellation)
        {
            var kept = findings
                .Select(finding => source.Keep(PlaceOf(finding.Place)) is { } place ? new KeptFinding(finding.Rule, finding.Severity, place, finding.Message, finding.Hides) : null)
                .ToImmutableArray();
            return kept.Contains(null) ? null
                : new KeptUsage(
                    kept.OfType<KeptFinding>().ToImmutableArray(),
                    [.. bodies.Select(body => new KeptBody(body, source.TextOf(body), UsageFacts.Of(interpreter, source.NodeOf(body, cancellation))))]);
        }

        public IEnumerable<long> Bodies => bodies.Select(body => body.Body);

        /// <summary>Does no body say anything else now?</summary>
        public bool Holds(Interpreter interpreter, SourceState source, CancellationToken cancellation)
        {
            for (var index = 0; index < bodies.Length; index++)
            {
                var before = bodies[index];
                if (source.TextOf(before.Body) is var text && text == before.Text)
                    continue;
                if (UsageFacts.Of(interpreter, source.NodeOf(before.Body, cancellation)) != before.Facts)
                    return false;
                bodies[index] = before with { Text = text };
            }

            return true;
        }

        public ImmutableArray<UsageFinding> Findings(SourceState source) =>
            [.. findings.Select(finding => new UsageFinding(finding.Rule, finding.Severity, source.Find(finding.Place).ToLocation(), finding.Message, finding.Hides))];

        private static Place PlaceOf(Location location) => location.SourceTree is { } tree ? new Place(tree, location.SourceSpan) : default;
    }
}
