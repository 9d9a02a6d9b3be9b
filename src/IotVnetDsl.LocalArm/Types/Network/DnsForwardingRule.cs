using System.Net;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Whom to ask for names of a domain.</summary>
internal sealed class DnsForwardingRule : NetworkResource
{
    public const string TypeName = "Microsoft.Network/dnsForwardingRulesets/forwardingRules";

    private const string Servers = "properties.targetDnsServers";
    private const string Domain = "properties.domainName";

    public override string Name => TypeName;

    public override Placement Placement => Placement.None;

    public override Verbs Verbs => Verbs.Put | Verbs.Patch | Verbs.Delete;

    public override EtagForm Etag => EtagForm.Strong;

    public override bool HasEtagHeader => false;

    public override IReadOnlyList<string> Immutable { get; } = [Domain];

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.forwardingRuleState", "Enabled")];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText(Domain),
        Must.Match(Domain, @"^(\.|([A-Za-z0-9_-]{1,63}\.)+)$", "A domain name ends with a dot."),
        Must.Have(Servers),
        Must.HaveTextInEach(Servers, "ipAddress"),
        Must.HaveAtMost(Servers, 6),
        Must.BeOneOf("properties.forwardingRuleState", "Enabled", "Disabled"),
    ];

    public override Refusal NotFound(ResourceId id) => ArmError.NotFound(id);

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        SystemData.Stamp(write);
        foreach (var server in write.Body.Items(Servers))
        {
            if (!IPAddress.TryParse(server.Text("ipAddress"), out _))
                throw InvalidValue($"'{server.Text("ipAddress")}' is no IP address.", Servers);
            server.PutIfAbsent("port", 53);
        }
    }
}
