using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Network;

namespace IotVnetDsl.Rules.Ingress;

/// <summary>Who gets to a hub: what it says of public networks, and the private endpoints that lead to it.</summary>
internal sealed class HubIngress(GraphView graph, NodeView hub)
{
    /// <summary>Is every public address refused?</summary>
    public Answer RefusesEverybody => IsPublicAccessOff
        .Or(IsPublicAccessOff.Not().And(Denies).And(Rules.AnyItem(_ => Answer.Yes).Not()));

    /// <summary>Does every public address get in?</summary>
    public Answer AdmitsEverybody => IsPublicAccessOff.Not().And(hub["NetworkRuleSet"] switch
    {
        UnsetValue => FilterAdmitsEverybody,
        _ => Denies.Not().Or(Rules.AnyItem(rule => IsEverybody(rule["Mask"]))),
    });

    /// <summary>The narrowest property that says who of the public gets in.</summary>
    public string PublicPath =>
        IsPublicAccessOff == Answer.Yes || hub["NetworkRuleSet"] is UnsetValue ? "PublicNetworkAccess" : "NetworkRuleSet";

    /// <summary>Does a private endpoint of the topology lead to the hub?</summary>
    public Answer HasPrivateEndpoint => graph.OfType("PrivateEndpoint")
        .Select(endpoint => IsHub(endpoint["Target"]))
        .Any()
        .Or(graph.MayHoldMore("PrivateEndpoint"));

    /// <summary>Does somebody come to the hub over the internet, by what the topology says?</summary>
    public Answer IsUsedFromInternet => graph.OfType("Client")
        .Select(client => client["Location"]["Kind"].Is("Internet").And(client["Uses"].AnyItem(IsHub).Or(client["Reads"].AnyItem(IsHub))))
        .Any()
        .Or(graph.MayHoldMore("Client"));

    private Answer IsPublicAccessOff => hub["PublicNetworkAccess"].Is("Disabled");

    // A rule set that does not say what happens to others refuses them.
    private Answer Denies => hub["NetworkRuleSet"] is UnsetValue ? Answer.No : hub["NetworkRuleSet"]["DefaultAction"].Is("Allow").Not();

    private GraphValue Rules => hub["NetworkRuleSet"]["IpRules"];

    // The first rule that fits decides, and whom none fits gets in.
    private Answer FilterAdmitsEverybody
    {
        get
        {
            if (hub["IpFilterRules"] is not SequenceValue rules)
                return hub["IpFilterRules"] is UnsetValue ? Answer.Yes : Answer.CannotSay;
            if (!rules.IsWhollyKnown)
                return Answer.CannotSay;
            return rules.Items.All(rule => rule["Action"].Is("Accept") == Answer.Yes).ToAnswer();
        }
    }

    private static Answer IsEverybody(GraphValue mask) => mask["Value"] is UnknownValue or UnsetValue
        ? Answer.CannotSay
        : (mask["Value"].Text() is { } text && AddressBlock.Parse(text) is { Length: 0 }).ToAnswer();

    private Answer IsHub(GraphValue reference) => reference switch
    {
        UnknownValue => Answer.CannotSay,
        ReferenceValue other when other.Type != hub.Type => Answer.No,
        ReferenceValue { Path: null } => Answer.CannotSay,
        ReferenceValue other => (other.Path == hub.Path).ToAnswer(),
        _ => Answer.No,
    };
}
