using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Egress;

/// <summary>Who gets into a target of a hub, a storage account or a namespace, from outside any network of the topology.</summary>
public sealed class TargetFirewall(NodeView target)
{
    private const string Everybody = "/0";

    public NodeView Target { get; } = target;

    /// <summary>Are those refused whom no rule names? Then a hub needs the exception for trusted services.</summary>
    public Answer IsClosed => IsPublicAccessOff.Or(Denies.And(AdmitsEverybody.Not()));

    /// <summary>Is access from public networks off as a whole, whatever the firewall says?</summary>
    public Answer IsPublicAccessOff => Target["PublicNetworkAccess"] switch
    {
        EnumValue { Member: "SecuredByPerimeter" } => Answer.CannotSay,
        var access => access.Is("Disabled"),
    };

    /// <summary>Does the exception for trusted services hold?</summary>
    public Answer LetsTrustedServicesIn => Firewall["TrustedServices"] switch
    {
        UnsetValue => TrustedServicesException.Of(Target.Type) is { } exception ? exception.IsOnUnlessStated.ToAnswer() : Answer.CannotSay,
        var stated => stated.Is(true),
    };

    /// <summary>The narrowest property that decides whether trusted services get in.</summary>
    public string ExceptionPath => Firewall["TrustedServices"] is not UnsetValue ? "Firewall.TrustedServices" : "Firewall";

    /// <summary>Are there addresses that the firewall lets in by a rule?</summary>
    public Answer AdmitsSome => Firewall["IpRules"].AnyItem(_ => Answer.Yes);

    /// <summary>Are the target's keys refused?</summary>
    public Answer RefusesKeys => Target[KeySwitch].Is(false);

    /// <summary>The property that switches the target's keys.</summary>
    public string KeySwitch => Target.Type == "StorageAccount" ? "SharedKeyAccess" : "LocalAuthentication";

    private GraphValue Firewall => Target["Firewall"];

    // A firewall that is written denies, unless it says otherwise.
    private Answer Denies => Firewall is UnsetValue ? Answer.No : Firewall["DefaultAction"].Is("Allow").Not();

    private Answer AdmitsEverybody => Firewall["IpRules"].AnyItem(rule => rule switch
    {
        RecordValue { Members.Count: 1 } record => EndsWithAll(record.Members.Values.First()),
        _ => EndsWithAll(rule),
    });

    private static Answer EndsWithAll(GraphValue block) => block is UnknownValue
        ? Answer.CannotSay
        : (block.Text()?.EndsWith(Everybody, StringComparison.Ordinal) ?? false).ToAnswer();
}
