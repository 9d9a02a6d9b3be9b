using IotVnetDsl.LocalArm.Engine;
using IotVnetDsl.LocalArm.Http;
using IotVnetDsl.LocalArm.Json;

namespace IotVnetDsl.LocalArm.Types.Network;

/// <summary>Rules of whom to ask, by outbound endpoints of resolvers in its region.</summary>
internal sealed class DnsForwardingRuleset : NetworkResource
{
    public const string TypeName = "Microsoft.Network/dnsForwardingRulesets";

    public const string Endpoints = "properties.dnsResolverOutboundEndpoints";

    public override string Name => TypeName;

    public override EtagForm Etag => EtagForm.Strong;

    public override bool HasEtagHeader => false;

    public override IReadOnlyList<string> ReadOnly { get; } = ["properties.resourceGuid"];

    public override IReadOnlyList<Check> Checks { get; } =
    [
        Must.Have(Endpoints),
        Must.HaveTextInEach(Endpoints, "id"),
        Must.HaveAtMost(Endpoints, 2),
    ];

    public override void Prepare(WriteContext write)
    {
        base.Prepare(write);
        SystemData.Stamp(write);
        foreach (var text in write.Body.Items(Endpoints).Select(endpoint => endpoint.Text("id")))
        {
            if (ResourceId.TryParse(text) is not { } id || !id.IsOf(DnsOutboundEndpoint.TypeName) || write.Cloud.Store.Find(id) is not { } endpoint)
                throw InvalidReference(text, write.Id);
            if (!endpoint.Body.Says("location", write.Body.Text("location")!))
                throw InvalidValue($"Outbound endpoint {text} is not in the region of the ruleset.", Endpoints);
        }

        if (write.Body.Items(Endpoints).Select(endpoint => ResourceId.TryParse(endpoint.Text("id"))!.Parent).Distinct().Skip(1).Any())
            throw InvalidValue("Outbound endpoints of a ruleset are of one resolver.", Endpoints);
    }

    public override void CheckDelete(Cloud cloud, ResourceRecord record)
    {
        if (cloud.Store.Children(record.Id, DnsForwardingRulesetLink.TypeName).FirstOrDefault() is { } link)
        {
            throw new ArmError(409, "CannotDeleteResource",
                $"Cannot delete resource while nested resources exist. Some existing nested resource IDs include: '{link.Id.Text}'. Please delete all nested resources before deleting this resource.");
        }
    }
}
