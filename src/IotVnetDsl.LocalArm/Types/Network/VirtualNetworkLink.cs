using System.Text.Json.Nodes;
using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Lets a network resolve a private zone.</summary>
internal sealed class VirtualNetworkLink : ResourceType
{
    public const string TypeName = "Microsoft.Network/privateDnsZones/virtualNetworkLinks";

    private const int MostWithRegistration = 100;

    public override string Name => TypeName;

    public override Quota? Quota(Cloud cloud, ResourceId id) => new(1000, id.Parent!);

    public override NameRule NameRule => NameRule.Network;

    public override Placement Placement => Placement.Global;

    public override Verbs Verbs => Verbs.Put | Verbs.Patch | Verbs.Delete;

    public override bool PatchesTagsOnly => false;

    public override int PollStatus => 202;

    public override EtagForm Etag => EtagForm.Bare;

    public override bool HasEtagHeaderOnReads => true;

    public override bool LooksAtConditionsLate => true;

    public override Refusal IsThereAlready(ResourceId id) => Unmet(id, "exists already and hence cannot be created again");

    public override Refusal EtagMismatch(ResourceId id) => Unmet(id, "has been modified (etag mismatch)");

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.virtualNetworkLinkState"];

    public override IReadOnlyList<string> Immutable { get; } = ["properties.virtualNetwork.id"];

    public override IReadOnlyList<Default> Defaults { get; } = [new("properties.registrationEnabled", false)];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.HaveText("properties.virtualNetwork.id"),
        Must.BeOneOf("properties.resolutionPolicy", "Default", "NxDomainRedirect"),
    ];

    public override IEnumerable<ResourceId> Occupies(Cloud cloud, ResourceId id, JsonObject body) =>
        cloud.Switches.Is(Switches.ZoneLinks, "refused") ? [id.Parent!] : [];

    public override void Prepare(WriteContext write)
    {
        _ = NetworkResource.Referenced(write, "properties.virtualNetwork.id", VirtualNetwork.TypeName);
        var network = write.Body.Text("properties.virtualNetwork.id")!;
        var zone = write.Id.Parent!;
        var others = write.Cloud.Store.OfType(TypeName).Where(link => !link.Id.Equals(write.Id) && link.Body.Says("properties.virtualNetwork.id", network)).ToList();
        if (others.FirstOrDefault(link => link.Id.Parent!.Name.Equals(zone.Name, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            throw new ArmError(409, "Conflict",
                $"A virtual network cannot be linked to multiple zones with overlapping namespaces. You tried to link virtual network '{network}' with '{zone.Text}'; it is linked with '{same.Id.Parent!.Text}' by '{same.Id.Name}'.");
        }

        var registers = write.Body.Flag("properties.registrationEnabled") == true;
        if (registers && write.Cloud.Store.Children(zone, TypeName).Count(link => !link.Id.Equals(write.Id) && link.Body.Flag("properties.registrationEnabled") == true) >= MostWithRegistration)
            throw QuotaExceeded($"Zone '{zone.Text}' has {MostWithRegistration} links with registration, the most it can have.");
        if (registers && others.FirstOrDefault(link => link.Body.Flag("properties.registrationEnabled") == true) is { } registered)
        {
            throw new ArmError(409, "Conflict",
                $"A virtual network can only be linked to one private DNS zone with registration enabled; '{network}' is by '{registered.Id.Text}'.");
        }

        if (zone.Name.StartsWith("privatelink.", StringComparison.OrdinalIgnoreCase))
            write.Body.PutIfAbsent("properties.resolutionPolicy", "Default");
    }

    private static ArmError Unmet(ResourceId id, string what) =>
        new(412, "PreconditionFailed", $"The Virtual Network link '{id.Name}' for the Private DNS zone '{id.Parent!.Name}' {what}.");

    public override void ShowState(JsonObject body, string provisioningState)
    {
        base.ShowState(body, provisioningState);
        body.Put("properties.virtualNetworkLinkState", provisioningState == "Succeeded" ? "Completed" : "InProgress");
    }
}
