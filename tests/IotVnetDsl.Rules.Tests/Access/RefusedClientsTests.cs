using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Reach.Ways;
using IotVnetDsl.Rules.Tests.Sources;

namespace IotVnetDsl.Rules.Tests.Access;

/// <summary>Whatever surely keeps a client from what it uses, some rule says so: clients everywhere × endpoints × targets × name servers.</summary>
public sealed class RefusedClientsTests
{
    private static readonly (string Place, bool IsInNetwork)[] Places =
    [
        ("Location.Internet", false),
        ("Location.OnInternet(\"198.51.100.7\")", false),
        ("Location.InSubnet(Net.Subnet(\"lines\"))", true),
        ("Location.InSubnet(Peered.Subnet(\"lines\"))", true),
        ("Location.InSubnet(Lone.Subnet(\"lines\"))", true),
        ("Location.OnPremises(\"192.168.0.0/16\")", true),
    ];

    private static readonly string[] Endpoints = ["", "{ Dns = Dns.PrivateZones }", "{ }", "{ Dns = Dns.ByPolicy }", "{ Dns = Dns.PrivateZones, Approval = new(\"please\") }"];

    private static readonly string[] Targets =
    [
        "IotHub Target => new(\"plant-hub\") { PublicNetworkAccess = PublicNetworkAccess.Disabled };",
        "IotHub Target => new(\"plant-hub\") { NetworkRuleSet = new() { IpRules = [new(\"office\", \"203.0.113.0/24\")] } };",
        "StorageAccount Target => new(\"plantfiles\") { Firewall = Firewall.TrustedServicesOnly };",
        "EventHubsNamespace Target => new(\"plant-streams\") { PublicNetworkAccess = PublicNetworkAccess.Disabled };",
        "DeviceProvisioningService Target => new(\"plant-dps\") { PublicNetworkAccess = PublicNetworkAccess.Disabled };",
    ];

    public static TheoryData<string, string, string, string> Cases() =>
    [
        .. from place in Places
           from endpoint in Endpoints
           from target in Targets
           from servers in place.IsInNetwork ? new[] { "", "DnsServers = [\"10.9.9.9\"], " } : [""]
           select new TheoryDataRow<string, string, string, string>(place.Place, target, servers, endpoint),
    ];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Are_said(string place, string target, string servers, string endpoint)
    {
        var members = $$"""
            public VirtualNetwork Net => new("vnet") { AddressSpace = ["10.0.0.0/16"], {{servers}}Subnets = [new("endpoints", "10.0.1.0/24"), new("lines", "10.0.2.0/24")] };
            public VirtualNetwork Peered => new("vnet-peered") { AddressSpace = ["10.1.0.0/16"], {{servers}}Subnets = [new("lines", "10.1.1.0/24")] };
            public VirtualNetwork Lone => new("vnet-lone") { AddressSpace = ["10.2.0.0/16"], {{servers}}Subnets = [new("lines", "10.2.1.0/24")] };
            public VirtualNetworkPeering There => new("there", Net, Peered);
            public VirtualNetworkPeering Back => new("back", Peered, Net);
            public {{target}}
            {{(endpoint.Length > 0 ? $"public PrivateEndpoint Door => new(\"pe\", Target, Net.Subnet(\"endpoints\")) {endpoint};" : "")}}
            public Client Line => new({{place}}) { Uses = [Target] };
            """;

        if (Written.Model(members).Part<TopologyWays>().OfClients.Single().Holds == Answer.No)
            Assert.Contains(Written.All(members), found => found.Severity != Severity.Suggestion && found.Finding.Path is "Line" or "Target" or "Door");
    }
}
