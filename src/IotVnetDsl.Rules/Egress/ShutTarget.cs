using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Egress;

/// <summary>A target that surely shuts out hubs which write to it by their own identity.</summary>
/// <param name="Firewall">The target's firewall: closed, its exception off.</param>
/// <param name="Users">The uses that are shut out, for messages.</param>
internal sealed record ShutTarget(TargetFirewall Firewall, string Users)
{
    public static IEnumerable<ShutTarget> Of(GraphView graph) => graph.OfType("IotHub")
        .SelectMany(EgressUse.Of)
        .Where(use => use.Authentication == EgressAuthentication.SystemIdentity && use.Target is { Path: not null })
        .GroupBy(use => use.Target!.Path!, StringComparer.Ordinal)
        .Select(group => (Target: graph.Resolve(group.First().Target!), Users: string.Join(", ", group.Select(use => $"{use.Description} of '{use.Hub.Path}'"))))
        .Where(shut => shut.Target is not null)
        .Select(shut => new ShutTarget(new TargetFirewall(shut.Target!.Value), shut.Users))
        .Where(shut => shut.Firewall.IsClosed.And(shut.Firewall.LetsTrustedServicesIn.Not()) == Answer.Yes);
}
