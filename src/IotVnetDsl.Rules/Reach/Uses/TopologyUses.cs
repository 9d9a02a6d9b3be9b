using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;

namespace IotVnetDsl.Rules.Reach.Uses;

/// <summary>Who writes where, with which proof: routing endpoints, file upload and bulk jobs of the hubs.</summary>
public sealed class TopologyUses : ModelPart
{
    private readonly Derived<IotHubView, HubUse[]> _ofHub;

    private readonly Derived<ResourceView, ILookup<string, HubUse>> _byPrincipal;
    private readonly Derived<Answer> _mayHoldMore;

    public TopologyUses(TopologyModel model) : base(model)
    {
        _ofHub = new(model, hub => [.. UsesOf(hub)]);
        _mayHoldMore = new(model, () => model.All<IotHubView>().Select(MayHaveMore).Concat(All.Select(use => use.Target?.Known is null ? Answer.CannotSay : Answer.No)).Any()
            .Or(model.MayHoldMore<IotHubView>()));
        _byPrincipal = new(model, principal => (principal is IotHubView hub ? [hub] : model.Part<ReferenceIndex>().To<IotHubView>(principal))
            .SelectMany(Of).Where(use => use.Principal?.Path == principal.Path).ToLookup(use => use.Target?.TargetPath ?? "", StringComparer.Ordinal));
    }

    /// <summary>The uses that are known.</summary>
    public IEnumerable<HubUse> All => Model.All<IotHubView>().SelectMany(Of);

    /// <summary>Could there be uses that are not known, or of a target that is not? Never answered with yes.</summary>
    public Answer MayHoldMore => _mayHoldMore.Value;

    public IEnumerable<HubUse> Of(IotHubView hub) => _ofHub[hub];

    /// <summary>Uses of an account or a namespace.</summary>
    public IEnumerable<HubUse> To(ResourceView target) => Model.Part<ReferenceIndex>().To<IotHubView>(target).SelectMany(Of).Where(use => use.Target?.TargetPath == target.Path);

    /// <summary>Uses by an identity, by the resource that has it: a hub by its own, or who refers to that of others.</summary>
    public IEnumerable<HubUse> By(ResourceView principal) => _byPrincipal[principal].SelectMany(target => target);

    /// <summary>Those of a target, and those whose target is not known.</summary>
    public IEnumerable<HubUse> By(ResourceView principal, string target) => _byPrincipal[principal][target].Concat(_byPrincipal[principal][""]);

    /// <summary>Could the hub have uses that are not known? Never answered with yes.</summary>
    public static Answer MayHaveMore(IotHubView hub) =>
        hub.Endpoints.MayHoldMore || hub.FileUpload.IsUnknown() || hub.BulkJobs.IsUnknown() ? Answer.CannotSay : Answer.No;

    private static IEnumerable<HubUse> UsesOf(IotHubView hub)
    {
        foreach (var endpoint in hub.Endpoints.Known)
            yield return Use(hub, HubPurpose.Messages, endpoint.Self, TargetOf(endpoint), endpoint.Authentication) with { Inner = (endpoint as CosmosEndpointView)?.Container.Known };
        if (hub.FileUpload is { Self.Value: RecordValue } upload)
            yield return Use(hub, HubPurpose.Files, upload.Self, upload.Container, upload.Authentication);
        if (hub.BulkJobs is { Self.Value: RecordValue } jobs)
            yield return Use(hub, HubPurpose.BulkJobs, jobs.Self, jobs.Container, jobs.Authentication);
    }

    private static HubUse Use(IotHubView hub, HubPurpose purpose, Property place, ReferenceProperty? target, EndpointAuthenticationView authentication) =>
        new(hub, purpose, place, target, authentication, ProofOf(authentication));

    private static ReferenceProperty? TargetOf(RoutingEndpointView endpoint) => endpoint switch
    {
        StorageEndpointView storage => storage.Container,
        EventHubEndpointView streams => streams.EventHub,
        ServiceBusQueueEndpointView queue => queue.Queue,
        ServiceBusTopicEndpointView topic => topic.Topic,
        CosmosEndpointView cosmos => cosmos.Database,
        _ => null,
    };

    private static Proof ProofOf(EndpointAuthenticationView authentication) => authentication.Kind switch
    {
        { Known: AuthenticationKind.UserAssigned } => Proof.UserIdentity,
        { Known: AuthenticationKind.Key } => Proof.Key,
        { Known: AuthenticationKind.SystemAssigned } => Proof.SystemIdentity,
        var kind => kind.IsUnset() ? Proof.SystemIdentity : Proof.Unknown,
    };
}
