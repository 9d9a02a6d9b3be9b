namespace IotVnetDsl.Planning.Tests.Reach;

/// <summary>Rules of security groups, of every kind that decides about traffic; a number chooses one, or none.</summary>
internal static class SecurityRules
{
    private static readonly ApplicationSecurityGroup Doors = new("asg-doors");

    /// <summary>Two rules, one before the other.</summary>
    public static IEnumerable<SecurityRule> Of(TrafficDirection direction, int first, int second)
    {
        var pool = direction == TrafficDirection.Outbound ? Outbound : Inbound;
        foreach (var (picked, priority) in new[] { (first, 200), (second, 300) })
        {
            if (picked > 0 && picked <= pool.Length)
                yield return pool[picked - 1] with { Name = $"r{priority}", Priority = priority };
        }
    }

    private static readonly SecurityRule[] Outbound =
    [
        Out(FirewallAction.Deny),
        Out(FirewallAction.Deny) with { Destinations = ["Internet"] },
        Out(FirewallAction.Deny) with { Destinations = ["VirtualNetwork"] },
        Out(FirewallAction.Allow) with { Destinations = ["VirtualNetwork"] },
        Out(FirewallAction.Deny) with { Destinations = ["10.20.2.0/24", "10.21.2.0/24", "10.22.2.0/24"] },
        Out(FirewallAction.Deny) with { DestinationPorts = ["443"] },
        Out(FirewallAction.Allow) with { DestinationPorts = ["443", "8000-9000"] },
        Out(FirewallAction.Deny) with { Destinations = ["Storage"] },
        Out(FirewallAction.Allow) with { Destinations = ["AzureCloud"] },
        Out(FirewallAction.Deny) with { Destinations = ["0.0.0.0/1", "128.0.0.0/1"], Protocol = TrafficProtocol.Tcp },
        Out(FirewallAction.Deny) with { Protocol = TrafficProtocol.Udp },
        Out(FirewallAction.Deny) with { Sources = ["10.20.0.0/15"] },
        Out(FirewallAction.Deny) with { Sources = ["10.20.1.128/25"] },
        Out(FirewallAction.Deny) with { SourcePorts = ["1000-2000"] },
        Out(FirewallAction.Deny) with { DestinationGroups = [Doors!] },
        Out(FirewallAction.Deny) with { Destinations = ["AzureIoTHub"] },
    ];

    private static readonly SecurityRule[] Inbound =
    [
        In(FirewallAction.Deny),
        In(FirewallAction.Deny) with { Sources = ["VirtualNetwork"] },
        In(FirewallAction.Allow) with { Sources = ["10.20.0.0/16"] },
        In(FirewallAction.Allow) with { Sources = ["192.168.0.0/16"] },
        In(FirewallAction.Deny) with { Sources = ["192.168.1.128/25"] },
        In(FirewallAction.Deny) with { DestinationPorts = ["443"] },
        In(FirewallAction.Deny) with { DestinationPorts = ["1000-2000", "8883"] },
        In(FirewallAction.Allow) with { DestinationPorts = ["443", "8883"] },
        In(FirewallAction.Deny) with { Sources = ["Internet"] },
        In(FirewallAction.Deny) with { Sources = ["AzureLoadBalancer"] },
        In(FirewallAction.Deny) with { DestinationGroups = [Doors!] },
        In(FirewallAction.Deny) with { Destinations = ["10.21.0.0/16"] },
        In(FirewallAction.Deny) with { Sources = ["10.20.1.0/24", "10.20.2.0/24"], Protocol = TrafficProtocol.Tcp },
        In(FirewallAction.Allow) with { Sources = ["fd00:1::/48"] },
    ];

    private static SecurityRule Out(FirewallAction access) => new("", 0, TrafficDirection.Outbound, access);

    private static SecurityRule In(FirewallAction access) => new("", 0, TrafficDirection.Inbound, access);
}
