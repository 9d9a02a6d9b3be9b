using System.Net;
using System.Text.Json.Nodes;
using IotVnetDsl.Planning.Plans;
using IotVnetDsl.Planning.Resources;
using IotVnetDsl.Planning.Tests.LocalArm;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Doors;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.Dns;
using IotVnetDsl.Rules.Views.Networks;
using Place = IotVnetDsl.Rules.Views.Clients.LocationKind;

namespace IotVnetDsl.Planning.Tests.Reach;

/// <summary>A topology that is deployed to the local ARM, and who reaches what by its word: each way of the model is asked of both.</summary>
internal sealed class ReachedByLocalArm : IDisposable
{
    // Strangers of whom the code does not know where they come from.
    private static readonly string[] Anywhere = ["9.9.9.9", "203.0.113.7", "198.51.100.1"];

    private readonly LocalArmInProcess _arm = new(("throttling", "off"));
    private readonly TopologyGraph _graph;
    private readonly DesiredTopology _desired;

    public ReachedByLocalArm(Topology topology, params (string Switch, string Value)[] switches)
    {
        _graph = topology.Graph().In(Requests.Subscription);
        _desired = DesiredTopology.Of(new MappingContext(_graph, Requests.Subscription), []);
        foreach (var (name, value) in switches)
            _arm.Control("PUT", "switches", new() { [name] = value });
        Plan = _arm.Plan(_graph);
        Assert.Equal([], Plan.Missing);
        var result = _arm.Run(Plan);
        Refused = [.. result.Errors.Where(error => error.Id != "IVD9016").Select(error => $"{error.Id} {error.Code} at {error.Path}")];
        Waits = [.. result.Waiting.Select(wait => $"waits for others at {wait.Path}")];
        _arm.Settle();
    }

    public Plan Plan { get; }

    /// <summary>What was refused of it.</summary>
    public IReadOnlyList<string> Refused { get; }

    /// <summary>What waits for others.</summary>
    public IReadOnlyList<string> Waits { get; }

    /// <summary>Is it what was declared?</summary>
    public bool IsWhole => Refused.Count == 0 && Waits.Count == 0;

    public TopologyGraph Graph => _graph;

    /// <summary>Who would by the code alone, deployed to that subscription.</summary>
    public TopologyModel Declared => new(_graph);

    /// <summary>Who does, as the product reads it off what exists.</summary>
    public TopologyModel Actual => _arm.Read(_graph);

    /// <summary>Where a model says other than what is reached, in words; empty for nowhere. What it cannot say it does not say.</summary>
    public IEnumerable<string> Untrue(TopologyModel model)
    {
        var ways = model.Part<TopologyWays>();
        foreach (var (way, port) in ways.OfClients.Where(way => way.Holds != Answer.CannotSay).SelectMany(way => Ports(way.Target.Type), (way, port) => (way, port)))
        {
            var answers = Questions(way.OfClient!, way.Holds == Answer.Yes).Select(question => (question.Words, Alternatives: question.Alternatives.Select(one => By(port, one)).ToArray())).Select(question => (question.Words, Answer: Ask(question.Alternatives))).ToArray();
            // Of several addresses one that does not get there is enough.
            var isSo = way.Holds == Answer.Yes ? answers.All(answer => answer.Answer.Reaches)
                : way.OfClient!.Client.Location.AddressRanges.Known.Any() ? answers.GroupBy(answer => answer.Words.Split(' ')[0]).Any(address => address.All(answer => !answer.Answer.Reaches))
                : answers.All(answer => !answer.Answer.Reaches);
            if (answers.Length > 0 && !isSo)
                yield return $"{way.From} -> {way.To} by {port}: {way.Holds}: {way.Words} [local: {string.Join(" | ", answers.Select(answer => $"{answer.Words} {answer.Answer.Reaches}: {answer.Answer.Why}"))}]";
        }

        var reached = _arm.Egress().Select(path => path.Target).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var way in ways.OfHubs.Where(way => way.Holds != Answer.CannotSay && way.Holds == Answer.Yes != reached.Contains(Written(way.OfHub!))))
            yield return $"{way.From} -> {way.To}: {way.Holds}: {way.Words}";
    }

    /// <summary>Ways of which a model cannot say whether they hold, with its words.</summary>
    public static IEnumerable<string> Unsaid(TopologyModel model) => model.Part<TopologyWays>() is var ways
        ? ways.All.Where(way => way.Holds == Answer.CannotSay).Select(way => $"{way.From} -> {way.To}: {way.Words}")
        : [];

    public void Dispose() => _arm.Dispose();

    // Of a way that is there each port is open, of one that is not none: with security groups ports matter.
    private int[] Ports(string type) => Declared.All<NetworkSecurityGroupView>().Count == 0 ? [443] : type switch
    {
        "IotHub" => [443, 5671],
        "EventHubsNamespace" => [443, 5671, 9093],
        "ServiceBusNamespace" => [443, 5671],
        _ => [443],
    };

    private static JsonObject By(int port, JsonObject question)
    {
        question["to"]!["port"] = port;
        return question;
    }

    private string Written(HubUse use)
    {
        var inside = use.Resource!.Type switch
        {
            "StorageAccount" => "blobServices/default/containers",
            "EventHubsNamespace" => "eventhubs",
            "CosmosAccount" => "sqlDatabases",
            _ => "queues",
        };
        return $"{Id(use.Resource.Path)}/{inside}/{use.Target!.Value.ChildKey}{(use.Inner is { } container ? $"/containers/{container}" : "")}{(use.Purpose == HubPurpose.Files ? " by upload" : " by endpoint")}";
    }

    private string Id(string path) => _desired.Find(path)!.Id;

    // Each question must be answered yes for a way to be one; it is, where one of its alternatives is.
    private IEnumerable<(string Words, JsonObject[] Alternatives)> Questions(ClientUse use, bool isHeld) => use.Client.Location switch
    {
        { Kind.Known: Place.Subnet } location =>
            [("", [Question(use, new() { ["kind"] = "network", ["id"] = $"{Id(location.Subnet.TargetPath!)}/subnets/{location.Subnet.ChildKey}", ["publicIp"] = Anywhere[0] })])],
        { Kind.Known: Place.OnPremises } location => OnPremises(use, location, isHeld),
        // Only event hubs have addresses of IPv6: to the others those who have one come from anywhere.
        var location => Addresses(location).Select(address => address.Contains(':', StringComparison.Ordinal) && use.Target.Type != "EventHubsNamespace" ? Anywhere[0] : address).Select(address => (address, new[] { Question(use, new() { ["kind"] = "internet", ["ip"] = address }) })),
    };

    private IEnumerable<(string Words, JsonObject[] Alternatives)> OnPremises(ClientUse use, LocationView location, bool isHeld)
    {
        // A site reaches what its first addresses do and its last.
        var sites = location.AddressRanges.Known.Select(range => range.Value.Known!).SelectMany(Ends).Distinct().ToArray();
        var gateways = Declared.All<VirtualNetworkGatewayView>().Select(gateway => Id(gateway.VirtualNetwork.TargetPath!)).Distinct().ToArray();
        var networks = Declared.All<VirtualNetworkView>().Select(network => Id(network.Path)).ToArray();
        var resolvers = Declared.All<DnsResolverView>().Where(resolver => resolver.InboundEndpoints.Any() == Answer.Yes).Select(resolver => Id(resolver.VirtualNetwork.TargetPath!)).ToArray();
        var asked = Declared.All<DnsResolverView>().Count > 0 ? resolvers : ["public", .. networks];
        if (gateways.Length == 0 || asked.Length == 0)
            asked = ["public"];
        var questions = (sites.Length == 0 ? (string?[])[null] : sites).SelectMany(site => asked.Select(dns => (Words: $"{site} {dns[(dns.LastIndexOf('/') + 1)..]}".TrimStart(), Alternatives: (gateways.Length == 0 ? networks[..1] : gateways)
            .Select(through => Question(use, new() { ["kind"] = "onPremises", ["through"] = through, ["gateway"] = "required", ["site"] = site, ["dns"] = dns, ["publicIp"] = Anywhere[0] })).ToArray())));
        // A site asks the resolver that has the answer.
        return isHeld && resolvers.Length > 0
            ? questions.GroupBy(question => question.Words.Split(' ')[0]).Select(site => (site.Key, site.SelectMany(question => question.Alternatives).ToArray()))
            : questions;
    }

    private static IEnumerable<string> Ends(string range)
    {
        var block = IPNetwork.Parse(range.Contains('/', StringComparison.Ordinal) ? range : $"{range}/{(range.Contains(':', StringComparison.Ordinal) ? 128 : 32)}");
        var last = block.BaseAddress.GetAddressBytes();
        for (var bit = block.PrefixLength; bit < last.Length * 8; bit++)
            last[bit / 8] |= (byte)(0x80 >> (bit % 8));
        return [$"{block.BaseAddress}/{last.Length * 8}", $"{new IPAddress(last)}/{last.Length * 8}"];
    }

    private static IEnumerable<string> Addresses(LocationView location)
    {
        var ranges = location.AddressRanges.Known.Select(range => range.Value.Known!).ToArray();
        return ranges.Length == 0 ? Anywhere : ranges.SelectMany(Addresses);
    }

    private static IEnumerable<string> Addresses(string range)
    {
        if (!range.Contains('/', StringComparison.Ordinal))
            return [range];
        var block = IPNetwork.Parse(range);
        var first = block.BaseAddress.GetAddressBytes();
        return Enumerable.Range(0, 1 << (32 - block.PrefixLength)).Select(offset => new IPAddress([first[0], first[1], first[2], (byte)(first[3] + offset)]).ToString());
    }

    private JsonObject Question(ClientUse use, JsonObject from)
    {
        foreach (var empty in from.Where(member => member.Value is null).Select(member => member.Key).ToArray())
            from.Remove(empty);
        var to = new JsonObject { ["id"] = Id(use.Target.Path) };
        if (use.Entrance == Entrance.BuiltInEndpoint)
            to["endpoint"] = "events";
        return new JsonObject { ["from"] = from, ["to"] = to };
    }

    private (bool Reaches, string Why) Ask(JsonObject[] alternatives)
    {
        var answers = _arm.Control("POST", "reach", new() { ["questions"] = new JsonArray([.. alternatives]) })!["answers"]!.AsArray();
        return (answers.Any(answer => (bool)answer!["reaches"]!), string.Join("; ", answers.SelectMany(answer => answer!["why"]!.AsArray()).Select(why => why!.ToString())));
    }
}
