using System.Collections.Immutable;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Apply.Engine;
using IotVnetDsl.Planning.Apply.Results;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Planning.Tests.Reach;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Ways;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>A deployed estate, its change to another one, and all that was reached on the way: the local ARM's word against the plan's.</summary>
internal sealed class EstateChange : IDisposable
{
    private const string Group = $"/subscriptions/{Requests.Subscription}/resourceGroups/rg-estate/providers";
    private const string Networks = Group + "/Microsoft.Network/virtualNetworks";
    private const string Everybody = "the internet";
    private const string Site = "on-premises 192.168.1.0/24";
    private const string HubByMqtt = "Hub by MQTT";

    private static readonly (string Name, JsonObject To)[] Services =
    [
        ("Hub", new() { ["id"] = Hub }),
        (HubByMqtt, new() { ["id"] = Hub, ["port"] = 8883 }),
        ("Hub (built-in endpoint)", new() { ["id"] = Hub, ["endpoint"] = "events" }),
        ("Archive", new() { ["id"] = Group + "/Microsoft.Storage/storageAccounts/estatearchive" }),
        ("Streams", new() { ["id"] = Group + "/Microsoft.EventHub/namespaces/estate-streams" }),
        ("Messages", new() { ["id"] = Group + "/Microsoft.ServiceBus/namespaces/estate-messages" }),
        ("Store", new() { ["id"] = Group + "/Microsoft.DocumentDB/databaseAccounts/estate-store" }),
    ];

    private readonly LocalArmInProcess _arm = new(("throttling", "off"));
    private readonly List<(string After, ImmutableHashSet<(string From, string To)> Paths)> _states = [];
    private readonly ImmutableHashSet<(string From, string To)> _before;
    private readonly IReadOnlyDictionary<(string, string), Answer> _saidBefore;
    private readonly AnyEstate _after;
    private readonly Plan? _plan;
    private readonly (string From, string To, JsonObject Question)[] _questions;
    private readonly string[] _staying;
    private readonly string[] _arriving;

    public EstateChange(AnyEstate before, AnyEstate after)
    {
        _after = after;
        _staying = [.. Staying(before, after)];
        _arriving = [.. Arriving(before).Intersect(Arriving(after))];
        _questions =
        [
            .. from client in Clients(before, after) from service in Services select Question(client, service),
            Question(("Provisioning", new() { ["kind"] = "provisioningService", ["id"] = Group + "/Microsoft.Devices/provisioningServices/estate-provisioning" }), Services[0]),
        ];
        var result = _arm.Run(Allowed(before) ?? throw new InvalidOperationException(Refusal));
        Assert.Equal([], result.Errors.Where(error => error.Id != "IVD9016"));
        _arm.Settle();
        _before = Paths();
        _saidBefore = Said(before);
        _arm.Changed = () => _states.Add((_arm.Events.LastOrDefault() is { } last ? ApplyText.Line(last) : "", Paths()));
        _plan = Allowed(after);
    }

    /// <summary>Why the plan was not made; null where it was.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The change, with all consents that it asks for.</summary>
    public Plan Plan => _plan!;

    private static string Hub => Group + "/Microsoft.Devices/IotHubs/estate-hub";

    /// <summary>In any order that the plan allows.</summary>
    public void Deploy(int seed)
    {
        var operations = Plan.Operations.ToArray();
        new Random(seed).Shuffle(operations);
        _arm.Events.Clear();
        var result = _arm.Run(
            Plan with { Operations = [.. operations] },
            _arm.Options with { MaxParallel = seed % 3 == 0 ? 16 : 1, Expected = _ => TimeSpan.Zero, Engine = seed % 4 == 0 ? TopologyEngine.Arm : TopologyEngine.Direct });
        Assert.Equal([], result.Errors.Where(error => error.Id != "IVD9016"));
        _arm.Settle();
    }

    /// <summary>The first broken promise that was not named, in words; empty for none.</summary>
    public string Broken()
    {
        var after = Paths();
        var (kept, ever, said) = (_before.Intersect(after), _before.Union(after), Said(_after));
        foreach (var (happened, paths) in _states)
        {
            var cut = kept.Except(paths).Where(path => !IsNamed("cutoff", path.To) && !MayBeLost(path) && !IsUnheard(path.From)).Select(path => $"cut off: {path.From} -> {path.To}");
            var exposed = paths.Except(ever).Where(path => !IsNamed("expose", path.To) && !IsOnlyPassing(path, paths) && !IsAskedElsewhere(path, ever) && !MayBeMade(path, said)).Select(path => $"exposed: {path.From} -> {path.To}");
            if (cut.Concat(exposed).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } broken)
                return $"after \"{happened}\"\n  {string.Join("\n  ", broken)}\n{string.Join('\n', _arm.Events.Select(ApplyText.Line))}";
        }

        return "";
    }

    /// <summary>Where the model of access says other than what is reached now, in words; empty for nowhere.</summary>
    public string Untrue()
    {
        var reached = Paths();
        return string.Join('\n', Said(_after).Where(way => way.Value != Answer.CannotSay && _questions.Any(question => (question.From, question.To) == way.Key || !IsOfClient(way.Key.Item1)))
            .Where(way => way.Value == Answer.Yes != reached.Contains(way.Key))
            .Select(way => $"{way.Key.Item1} -> {way.Key.Item2}: {way.Value}"));
    }

    /// <summary>What the plan has made or taken in the end without a word of it, in words; empty for nothing.</summary>
    public string Unsaid()
    {
        var after = Paths();
        var said = Said(_after);
        var opened = after.Except(_before).Where(path => path.From.StartsWith(Everybody, StringComparison.Ordinal))
            .Where(path => !Plan.Openings.Any(opening => opening.Path == Target(path.To)) && !Plan.Operations.Any(made => made.Resource.Path == Target(path.To) && made.Kind == OperationKind.Create))
            .Select(path => $"opened: {path.From} -> {path.To}");
        var lost = _before.Except(after).Where(path => _saidBefore.GetValueOrDefault(path, Answer.CannotSay) == Answer.Yes && said.GetValueOrDefault(path, Answer.CannotSay) == Answer.No)
            .Where(path => !Plan.Given.Any(consent => consent.ToString() == $"cutoff:{Target(path.To)}")).Select(path => $"lost: {path.From} -> {path.To}");
        return string.Join('\n', opened.Concat(lost).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _arm.Dispose();

    // Consents are given until the plan asks for no more.
    private Plan? Allowed(AnyEstate estate)
    {
        var graph = estate.Graph();
        List<string> allow = [];
        while (true)
        {
            var planned = _arm.TryPlan(graph, allow);
            if (planned.Plan is not { } plan || planned.Problems.Length > 0)
            {
                Refusal = string.Join('\n', planned.Problems.Select(problem => $"{problem}"));
                return null;
            }

            var surplus = plan.Surplus.Select(surplus => $"delete:{surplus.Path}").Except(allow).ToArray();
            var missing = plan.Missing.Select(consent => consent.ToString()).Except(allow).ToArray();
            if (missing.Length == 0 && surplus.Length == 0)
                return plan;
            allow.AddRange(missing.Union(surplus));
        }
    }

    private bool IsNamed(string kind, string to) => Plan.Broken.Any(promise => promise.Kind == kind && promise.Resource.Path == Target(to));

    // Who may lose it for good may lose it for a while.
    private bool MayBeLost((string From, string To) path) => Plan.Paths.Ways.Any(way => way.IsDoubtful && IsOf(way, path));

    // Nor is it new to anybody that who may be let in for good is let in for a while.
    private bool MayBeMade((string From, string To) path, Dictionary<(string, string), Answer> said) =>
        said.GetValueOrDefault(path) == Answer.CannotSay && Plan.Paths.Ways.Any(way => way is { IsNew: true, IsThere: true } && IsOf(way, path));

    private static bool IsOf(PlanPath way, (string From, string To) path) => NameOfPlace(way.From) == path.From && Target(way.To) == Target(path.To);

    // A site asks whom it likes: what one server answers for a while another does before or after.
    private static bool IsAskedElsewhere((string From, string To) path, ImmutableHashSet<(string From, string To)> ever) =>
        path.From.StartsWith(Site, StringComparison.Ordinal) && ever.Any(other => other.To == path.To && other.From.StartsWith(Site, StringComparison.Ordinal));

    // A network that comes is without its names for a while: who is there reaches what everybody does.
    private bool IsOnlyPassing((string From, string To) path, ImmutableHashSet<(string From, string To)> paths) =>
        path.From.StartsWith("vnet-", StringComparison.Ordinal) && path.From.Split('/')[0] is var network && !_staying.Contains(network)
        && paths.Contains((Everybody, path.To));

    // A site that does not arrive, before or after, has nobody there to ask: it has its names from elsewhere.
    private bool IsUnheard(string from) => from.StartsWith(Site, StringComparison.Ordinal) && !_arriving.Any(network => from.StartsWith($"{Site} through {network} ", StringComparison.Ordinal));

    // Networks in which a gateway is that a site gets to.
    private static IEnumerable<string> Arriving(AnyEstate estate) =>
        estate.Connections.Any() && estate.Sites.All(site => site.AddressSpace!.Contains("192.168.0.0/17")) ? estate.Gateways.Select(gateway => gateway.VirtualNetwork.Name) : [];

    private static string Target(string to) => to.Split(' ', '/')[0];

    private static bool IsOfClient(string from) => from is not ("Hub" or "Provisioning");

    // The surest, as a site asks whom it likes.
    private Dictionary<(string, string), Answer> Said(AnyEstate estate)
    {
        var ways = _arm.Read(estate.Graph().In(Requests.Subscription)).Part<TopologyWays>();
        return ways.OfClients.Select(way => ((NameOfPlace(way.From), way.To), way.Holds))
            .Concat(ways.OfServices.Select(way => ((way.From, way.To), way.Holds)))
            // A way that is there is there by each port, and one that is not by none.
            .SelectMany(way => way.Item1.To == "Hub" && IsOfClient(way.Item1.Item1) ? [way, ((way.Item1.Item1, HubByMqtt), way.Holds)] : new[] { way })
            .GroupBy(way => way.Item1).ToDictionary(way => way.Key, way => way.First().Holds);
    }

    private ImmutableHashSet<(string From, string To)> Paths()
    {
        var answers = _arm.Control("POST", "reach", new() { ["questions"] = new JsonArray([.. _questions.Select(question => question.Question.DeepClone())]) })!["answers"]!.AsArray();
        return
        [
            .. _questions.Zip(answers).Where(pair => (bool)pair.Second!["reaches"]!).Select(pair => (pair.First.From, pair.First.To)),
            .. _arm.Egress().Select(path => ("Hub", NameOf(path.Target))),
        ];
    }

    // "vnet-0/a" of Networks[vnet-0]/a.
    private static string NameOfPlace(string place) => place.StartsWith("Networks[", StringComparison.Ordinal) ? place["Networks[".Length..].Replace("]", "", StringComparison.Ordinal) : place;

    private static string NameOf(string target)
    {
        var service = Services.First(service => target.StartsWith(service.To["id"]!.ToString(), StringComparison.OrdinalIgnoreCase));
        return $"{service.Name}{target[service.To["id"]!.ToString().Length..]}";
    }

    private static IEnumerable<(string Name, JsonObject From)> Clients(AnyEstate before, AnyEstate after)
    {
        foreach (var (name, ip) in new[] { (Everybody, "9.9.9.9"), ("the internet 203.0.113.7", "203.0.113.7") })
            yield return (name, new() { ["kind"] = "internet", ["ip"] = ip });
        var networks = before.Networks.Concat(after.Networks).DistinctBy(network => network.Name).ToArray();
        // Nobody is in a network that goes: one in which others have interfaces is not deleted, and the plan is refused before.
        foreach (var network in after.Networks)
        {
            foreach (var subnet in new[] { "a", "b" })
                yield return ($"{network.Name}/{subnet}", new() { ["kind"] = "network", ["id"] = $"{IdOf(network)}/subnets/{subnet}", ["publicIp"] = "9.9.9.9" });
        }

        // Who is on premises asks a server in a network that stays, and that it gets to all the time: there is nobody who asks a server without a way there.
        // Where it arrives, a gateway says.
        var staying = Staying(before, after).ToArray();
        foreach (var through in networks)
        {
            foreach (var dns in staying.Where(dns => dns == through.Name || (Leads(before, through.Name, dns) && Leads(after, through.Name, dns))))
            {
                yield return ($"{Site} through {through.Name} asking {dns}", new()
                {
                    ["kind"] = "onPremises", ["through"] = IdOf(through), ["gateway"] = "required", ["site"] = "192.168.1.0/24", ["dns"] = $"{Networks}/{dns}", ["publicIp"] = "9.9.9.9",
                });
            }
        }
    }

    private static IEnumerable<string> Staying(AnyEstate before, AnyEstate after) => before.Networks.Select(network => network.Name).Intersect(after.Networks.Select(network => network.Name));

    private static bool Leads(AnyEstate estate, string gateway, string network) =>
        estate.Peerings.Any(peering => peering.VirtualNetwork.Name == gateway && peering.RemoteVirtualNetwork.Name == network && peering.AllowGatewayTransit == true)
        && estate.Peerings.Any(peering => peering.VirtualNetwork.Name == network && peering.RemoteVirtualNetwork.Name == gateway && peering.UseRemoteGateways == true);

    private static string IdOf(VirtualNetwork network) => $"{Networks}/{network.Name}";

    private static (string From, string To, JsonObject Question) Question((string Name, JsonObject From) from, (string Name, JsonObject To) to) =>
        (from.Name, to.Name, new() { ["from"] = from.From.DeepClone(), ["to"] = to.To.DeepClone() });
}
