using System.Collections.Immutable;
using System.Globalization;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Planning.Resources.Network;

internal sealed class DnsForwardingRules : ChildResourceType
{
    private const int UsualPort = 53;

    public override string GraphType => "DnsForwardingRuleset";

    public override string Member => "Rules";

    public override string ItemType => "DnsForwardingRule";

    public override string ArmType => "Microsoft.Network/dnsForwardingRulesets/forwardingRules";

    public override string ParentType => "Microsoft.Network/dnsForwardingRulesets";

    public override string Segment => "forwardingRules";

    public override string ApiVersion => "2022-07-01";

    public override string Theme => "name resolution";

    public override Tier Tier => Tier.Link;

    public override bool ObeysConditions => true;

    public override bool GoesWithParent => false;

    protected override ImmutableArray<ModelledProperty> Modelled { get; } =
    [
        new("domain", "properties.domainName")
        {
            Mapping = new Member("Domain", Codec.Text),
            Comparison = Comparison.IgnoreCase,
            Immutable = new("Azure keeps a rule's domain", Replaces: true, NeedsConsent: false),
        },
        new("servers", "properties.targetDnsServers")
        {
            Items = new(
                "ipAddress",
                new Records("Servers", "DnsServer"),
                [
                    new("address", "ipAddress") { Mapping = new Member("Address", Codec.Text) },
                    new("port", "port") { Mapping = new Member("Port", Codec.Number), Default = UsualPort },
                ],
                item => item["port"] is { } port && port.ToString() != UsualPort.ToString(CultureInfo.InvariantCulture) ? $"{item["ipAddress"]}:{port}" : $"{item["ipAddress"]}")
            {
                SecondKey = "port",
            },
        },
        new("state", "properties.forwardingRuleState")
        {
            Mapping = new Member("Enabled", State),
            Default = "Enabled",
            Comparison = Comparison.IgnoreCase,
            Text = Words.Lower,
        },
    ];

    private static Codec State => new(
        value => value is ScalarValue { Value: bool isOn } ? isOn ? "Enabled" : "Disabled" : null,
        json => new ScalarValue(json.ToString().Equals("Enabled", StringComparison.OrdinalIgnoreCase)));
}
