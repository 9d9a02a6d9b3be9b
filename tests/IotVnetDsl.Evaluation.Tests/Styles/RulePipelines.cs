using System.Collections.Generic;
using System.Text;
using IotVnetDsl;

// Security rules from short texts, by a little parser of spans and list patterns; steps of a pipeline by delegates; rules that are merged and numbered.
public delegate bool RuleFilter(in RuleSpec spec);

public readonly ref struct Tokens(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text.Trim();
    public ReadOnlySpan<char> Head => _text.IndexOf(' ') is >= 0 and var at ? _text[..at] : _text;
    public Tokens Tail => _text.IndexOf(' ') is >= 0 and var at ? new(_text[(at + 1)..]) : new(default);
    public bool IsEmpty => _text.IsEmpty;
}

public readonly record struct RuleSpec(string Verb, string From, string To, Range Ports)
{
    public static RuleSpec Parse(string line)
    {
        var tokens = new Tokens(line);
        var verb = tokens.Head.ToString();
        tokens = tokens.Tail;
        var ports = ..;
        var words = new List<string>();
        while (!tokens.IsEmpty)
        {
            if (tokens.Head is ['#', .. var digits])
                ports = Bounds(digits);
            else
                words.Add(new string(tokens.Head));
            tokens = tokens.Tail;
        }
        return words switch
        {
            ["from", var from, "to", var to] => new(verb, from, to, ports),
            ["to", var to, ..] => new(verb, "*", to, ports),
            [var only] => new(verb, only, "*", ports),
            [] => new(verb, "*", "*", ports),
            [.., var last] => throw new FormatException($"unexpected '{last}'"),
        };
    }

    private static Range Bounds(ReadOnlySpan<char> digits)
    {
        var dash = digits.IndexOf('-');
        return dash < 0 ? int.Parse(digits)..int.Parse(digits) : int.Parse(digits[..dash])..int.Parse(digits[(dash + 1)..]);
    }

    public override string ToString()
    {
        var text = new StringBuilder();
        text.Append(Verb).Append('-').AppendJoin('-', [From, To]);
        if (!Ports.Equals(Range.All))
            text.Append($"-{Ports.Start.Value:D4}");
        return text.Replace("*", "any").ToString();
    }
}

public sealed class Pipeline<T>
{
    private readonly LinkedList<(int Order, Func<IEnumerable<T>, IEnumerable<T>> Step)> _steps = new();
    public Pipeline<T> Use(Func<IEnumerable<T>, IEnumerable<T>> step, int order = 0) { _steps.AddLast((order, step)); return this; }
    public Pipeline<T> Where(Func<T, bool> keep) => Use(items => items.Where(keep), 1);
    public IReadOnlyList<T> Run(IEnumerable<T> items) => _steps.OrderBy(step => step.Order).Aggregate(items, (all, step) => step.Step(all)).ToList();
    public static Pipeline<T> operator +(Pipeline<T> pipeline, Func<T, T> map) => pipeline.Use(items => items.Select(map), 2);
}

public sealed record RulePipelines : Topology
{
    private static readonly string[] Lines =
    [
        "allow from edge to hub #8883",
        "allow from ops to hub #443-444",
        "deny to archive",
        "deny",
        "allow lab #22",
        "allow from edge to hub #8883",
    ];

    private static readonly Pipeline<RuleSpec> Rules = new Pipeline<RuleSpec>()
        .Use(specs => specs.Distinct())
        .Where(spec => spec.From != "lab")
        .Use(specs => specs.OrderByDescending(spec => spec.Verb).ThenBy(spec => spec.Ports.Start.Value), 5)
        + (spec => spec with { To = spec.To.ToUpperInvariant() });

    private static bool IsOpen(in RuleSpec spec) => spec is { Verb: "allow", Ports.Start.Value: var start } && start < 1000;
    private static int Count(IEnumerable<RuleSpec> specs, RuleFilter filter)
    {
        var count = 0;
        foreach (ref readonly var spec in specs.ToArray().AsSpan())
            count += filter(in spec) ? 1 : 0;
        return count;
    }

    public override string Id => "rule-pipelines";
    public override ResourceGroup ResourceGroup => new("rg-pipelines", Region.WestEurope);

    public NetworkSecurityGroup Group
    {
        get
        {
            var number = 90;
            return new("nsg-pipelines")
            {
                Rules =
                [
                    .. Rules.Run(Lines.Select(RuleSpec.Parse)).Select(spec => new SecurityRule(spec.ToString(), number += 10, TrafficDirection.Inbound, Enum.Parse<FirewallAction>(spec.Verb, ignoreCase: true))
                    {
                        Sources = [spec.From],
                        Destinations = [spec.To],
                        DestinationPorts = spec.Ports.Equals(..) ? null : spec.Ports.Start.Equals(spec.Ports.End) ? [$"{spec.Ports.Start}"] : [$"{spec.Ports.Start}-{spec.Ports.End}"],
                    }),
                ],
            };
        }
    }

    public StorageAccount Archive
    {
        get
        {
            var specs = Array.ConvertAll(Lines, RuleSpec.Parse);
            RuleFilter open = IsOpen;
            var byTarget = specs.ToLookup(spec => spec.To, spec => spec.Verb);
            var counts = specs.CountBy(spec => spec.Verb).ToDictionary();
            var error = "";
            try { _ = RuleSpec.Parse("allow a b c d e"); }
            catch (FormatException fault) when (fault.Message.Contains('e')) { error = fault.Message; }
            return new("stpipelines")
            {
                Containers = [.. byTarget.Select(group => $"{(group.Key == "*" ? "any" : group.Key)}{group.Count()}")],
                Tags = [new("open", $"{Count(specs, open)}"), new("wide", $"{Count(specs, (in RuleSpec spec) => spec.Ports.Equals(Range.All))}"), new("error", error), new("counts", string.Join(",", counts.Select(pair => $"{pair.Key}={pair.Value}"))), new("longest", specs.MaxBy(spec => spec.ToString().Length).ToString()), new("sum", $"{specs.AggregateBy(spec => spec.From, 0, (sum, spec) => sum + spec.Ports.Start.Value).OrderBy(pair => pair.Key, StringComparer.Ordinal).Last().Value}")],
            };
        }
    }
}
