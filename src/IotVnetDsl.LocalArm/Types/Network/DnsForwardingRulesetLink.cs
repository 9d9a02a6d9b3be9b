using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Lets a network ask as a ruleset says.</summary>
internal sealed class DnsForwardingRulesetLink : NetworkResource
{
    public const string TypeName = "Microsoft.Network/dnsForwardingRulesets/virtualNetworkLinks";

    private const string NetworkPath = "properties.virtualNetwork.id";

    public override string Name => TypeName;

    public override Placement Placement => Placement.None;

    public override Verbs Verbs => Verbs.Put | Verbs.Patch | Verbs.Delete;

    public override EtagForm Etag => EtagForm.Strong;

    public override bool HasEtagHeader => false;

    public override IReadOnlyList<string> Immutable { get; } = [NetworkPath];

    public override IReadOnlyList<Check> Checks { get; } = [Must.HaveText(NetworkPath)];

    public override Refusal NotFound(ResourceId id) => ArmError.NotFound(id);

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        SystemData.Stamp(write);
        var network = Referenced(write, NetworkPath, VirtualNetwork.TypeName);
        if (!network.Body.Says("location", write.Cloud.Store.Find(write.Id.Parent!)!.Body.Text("location")!))
            throw InvalidValue($"Virtual network {network.Id.Text} is not in the region of the ruleset.", NetworkPath);
        if (write.Cloud.Store.OfType(TypeName).FirstOrDefault(link => !link.Id.Equals(write.Id) && link.Body.Says(NetworkPath, network.Id.Text)) is { } other)
            throw InvalidValue($"Virtual network {network.Id.Text} is linked to ruleset {other.Id.Parent!.Text}; it can have only one.", NetworkPath);
    }
}
