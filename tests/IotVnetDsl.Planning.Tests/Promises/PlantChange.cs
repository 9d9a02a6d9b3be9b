using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>A deployed plant, its change to another state, and all that was reached on the way.</summary>
internal sealed class PlantChange : IDisposable
{
    private const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-changing/providers";
    private const string Network = Group + "/Microsoft.Network/virtualNetworks/vnet-changing";
    private const string Elsewhere = Group + "/Microsoft.Network/virtualNetworks/vnet-elsewhere";
    private const string Hub = Group + "/Microsoft.Devices/IotHubs/changing-hub";

    // By the names that the model has for those that the plant declares.
    private static readonly (string Name, JsonObject From)[] Clients =
    [
        ("the internet", new() { ["kind"] = "internet", ["ip"] = "9.9.9.9" }),
        ("the internet 203.0.113.7", new() { ["kind"] = "internet", ["ip"] = "203.0.113.7" }),
        ("the internet 203.0.113.99", new() { ["kind"] = "internet", ["ip"] = "203.0.113.99" }),
        ("the internet 198.51.100.9", new() { ["kind"] = "internet", ["ip"] = "198.51.100.9" }),
        ("Network/first", new() { ["kind"] = "network", ["id"] = Network + "/subnets/first", ["publicIp"] = "9.9.9.1" }),
        ("Network/second", new() { ["kind"] = "network", ["id"] = Network + "/subnets/second", ["publicIp"] = "9.9.9.2" }),
        ("Elsewhere/third", new() { ["kind"] = "network", ["id"] = Elsewhere + "/subnets/third", ["publicIp"] = "9.9.9.3" }),
        ("on-premises", new() { ["kind"] = "onPremises", ["through"] = Network, ["publicIp"] = "9.9.9.4" }),
    ];

    private static readonly (string Name, JsonObject To)[] Services =
    [
        ("Hub", new() { ["id"] = Hub }),
        ("Hub (built-in endpoint)", new() { ["id"] = Hub, ["endpoint"] = "events" }),
        ("Archive", new() { ["id"] = Group + "/Microsoft.Storage/storageAccounts/changingarchive" }),
        ("Other", new() { ["id"] = Group + "/Microsoft.Storage/storageAccounts/changingother" }),
        ("Messages", new() { ["id"] = Group + "/Microsoft.ServiceBus/namespaces/changing-messages" }),
    ];

    private static readonly (string Name, JsonObject To)[] Stores =
    [
        ("Archive", new() { ["id"] = Group + "/Microsoft.Storage/storageAccounts/changingarchive/blobServices/default/containers/telemetry" }),
        ("Other", new() { ["id"] = Group + "/Microsoft.Storage/storageAccounts/changingother/blobServices/default/containers/telemetry" }),
        ("Messages", new() { ["id"] = Group + "/Microsoft.ServiceBus/namespaces/changing-messages/queues/alarms" }),
    ];

    private static readonly (string From, string To, JsonObject Question)[] Questions =
    [
        .. from client in Clients from service in Services select Question(client, service),
    ];

    private readonly LocalArmInProcess _arm = new(("throttling", "off"));
    private readonly List<(string After, ImmutableHashSet<(string From, string To)> Paths)> _states = [];
    private readonly ImmutableHashSet<(string From, string To)> _before;
    private readonly PlantState _state;

    // How a site arrives that no gateway is declared for, the model cannot say; in a single network it is as if it were there.
    private readonly bool _isOnePlace;

    public PlantChange(PlantState before, PlantState after)
    {
        _state = after;
        _isOnePlace = before.Peering == 0 && after.Peering == 0;
        var first = Allowed(before);
        var result = _arm.Run(first);
        Assert.Equal([], result.Errors.Where(error => error.Id != "IVD9016"));
        Assert.Equal([], result.Waiting);
        _arm.Settle();
        _before = Paths();
        _arm.Changed = () => _states.Add((_arm.Events.LastOrDefault() is { } last ? ApplyText.Line(last) : "", Paths()));
        Plan = Allowed(after);
    }

    /// <summary>The change, with all consents that it asks for.</summary>
    public Plan Plan { get; }

    public DeploymentResult? Result { get; private set; }

    /// <summary>In any order that the plan allows.</summary>
    public void Deploy(int seed)
    {
        var operations = Plan.Operations.ToArray();
        new Random(seed).Shuffle(operations);
        _arm.Events.Clear();
        Result = _arm.Run(
            Plan with { Operations = [.. operations] },
            _arm.Options with { MaxParallel = seed % 3 == 0 ? 16 : 1, Expected = _ => TimeSpan.Zero, Engine = seed % 4 == 0 ? TopologyEngine.Arm : TopologyEngine.Direct });
        Assert.Equal([], Result.Errors.Where(error => error.Id != "IVD9016"));
        // All that it needs is its own.
        Assert.Equal([], Result.Waiting);
        _arm.Settle();
    }

    /// <summary>The first broken promise that was not named, in words; empty for none.</summary>
    public string Broken()
    {
        var after = Paths();
        var kept = _before.Intersect(after).Where(path => _isOnePlace || path.From != "on-premises").ToImmutableHashSet();
        var ever = _before.Union(after);
        foreach (var (happened, all) in _states)
        {
            var paths = _isOnePlace ? all : [.. all.Where(path => path.From != "on-premises")];
            var cut = kept.Except(paths).Where(path => !IsNamed("cutoff", path)).Select(path => $"cut off: {path.From} -> {path.To}");
            var exposed = paths.Except(ever).Where(path => !IsNamed("expose", path)).Select(path => $"exposed: {path.From} -> {path.To}");
            if (cut.Concat(exposed).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } broken)
                return $"after \"{happened}\"\n  {string.Join("\n  ", broken)}\n{string.Join('\n', _arm.Events.Select(ApplyText.Line))}";
        }

        return "";
    }

    /// <summary>Where the model of access says other than what is reached now, in words; empty for nowhere. What it cannot say it does not say.</summary>
    public string Untrue()
    {
        var reached = Paths();
        return string.Join('\n', Ways(_arm.Read(new ChangingPlant(_state).Graph()))
            .Where(way => way.Holds != Answer.CannotSay && way.Holds == Answer.Yes != reached.Contains(way.Path))
            .Select(way => $"{way.Path.From} -> {way.Path.To}: {way.Holds}: {way.Words}"));
    }

    /// <summary>What the plan has made or taken in the end without a word of it, in words; empty for nothing.</summary>
    public string Unsaid()
    {
        var after = Paths();
        var opened = after.Except(_before).Where(path => path.From.StartsWith("the internet", StringComparison.Ordinal))
            .Where(path => !Plan.Openings.Any(opening => opening.Path == path.To.Split(' ')[0])).Select(path => $"opened: {path.From} -> {path.To}");
        var surely = Ways(_arm.Read(new ChangingPlant(_state).Graph())).Where(way => way.Holds == Answer.No).Select(way => way.Path).ToHashSet();
        var lost = _before.Except(after).Where(surely.Contains)
            .Where(path => !Plan.Given.Any(consent => consent.ToString() == $"cutoff:{path.To.Split(' ')[0]}")).Select(path => $"lost: {path.From} -> {path.To}");
        return string.Join('\n', opened.Concat(lost).Order(StringComparer.Ordinal));
    }

    /// <summary>What the plan says that no order keeps (<c>cutoff:Hub</c>).</summary>
    public IEnumerable<string> Named => Plan.Broken.Select(promise => $"{promise.Kind}:{promise.Resource.Path}").Distinct();

    /// <summary>What the plan has named in vain: no state broke it.</summary>
    public IEnumerable<string> Needless()
    {
        var after = Paths();
        var broken = _states.SelectMany(state => _before.Intersect(after).Except(state.Paths).Select(path => $"cutoff:{path.To.Split(' ')[0]}")
            .Concat(state.Paths.Except(_before.Union(after)).Select(path => $"expose:{path.To.Split(' ')[0]}"))).ToHashSet();
        return Named.Where(name => !broken.Contains(name));
    }

    public void Dispose() => _arm.Dispose();

    // Consents are given until the plan asks for no more.
    private Plan Allowed(PlantState state)
    {
        var graph = new ChangingPlant(state).Graph();
        List<string> allow = ["delete:Hub/Endpoints[alarms]", "delete:Hub/Routes[alarms]", "delete:Messages/Queues[alarms]"];
        for (var plan = _arm.Plan(graph, allow); ; plan = _arm.Plan(graph, allow))
        {
            if (plan.Missing.IsEmpty)
                return plan;
            allow.AddRange(plan.Missing.Select(consent => consent.ToString()));
        }
    }

    private static IEnumerable<((string From, string To) Path, Answer Holds, string Words)> Ways(TopologyModel model)
    {
        var ways = model.Part<TopologyWays>();
        return ways.OfClients.Select(way => ((way.From, way.To), way.Holds, way.Words)).Concat(
            ways.OfHubs.Select(way => ((way.From, $"{way.Target.Path} by {(way.OfHub!.Purpose == HubPurpose.Files ? "upload" : "endpoint")}"), way.Holds, way.Words)));
    }

    private bool IsNamed(string kind, (string From, string To) path) => Named.Contains($"{kind}:{path.To.Split(' ')[0]}");

    private ImmutableHashSet<(string From, string To)> Paths()
    {
        var answers = _arm.Control("POST", "reach", new() { ["questions"] = new JsonArray([.. Questions.Select(question => question.Question.DeepClone())]) })!["answers"]!.AsArray();
        return
        [
            .. Questions.Zip(answers).Where(pair => (bool)pair.Second!["reaches"]!).Select(pair => (pair.First.From, pair.First.To)),
            .. _arm.Egress().Select(path => ("Hub", NameOf(path.Target))),
        ];
    }

    private static string NameOf(string target)
    {
        var store = Stores.First(store => target.StartsWith(store.To["id"]!.ToString(), StringComparison.OrdinalIgnoreCase));
        return $"{store.Name}{target[store.To["id"]!.ToString().Length..]}";
    }

    private static (string From, string To, JsonObject Question) Question((string Name, JsonObject From) from, (string Name, JsonObject To) to) =>
        (from.Name, to.Name, new() { ["from"] = from.From.DeepClone(), ["to"] = to.To.DeepClone() });
}
