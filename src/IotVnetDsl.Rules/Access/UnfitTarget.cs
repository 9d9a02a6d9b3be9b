using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Access;

/// <summary>What a hub writes to can take its messages.</summary>
internal sealed class UnfitTarget : Rule
{
    private const string Premium = "Premium_";

    public override RuleDescriptor Descriptor { get; } = new("IVD4020", "A target that cannot take the hub's messages", Severity.Warning);

    public override void Check(RuleContext context)
    {
        foreach (var hub in context.Each<IotHubView>())
        {
            foreach (var endpoint in hub.Endpoints.Known)
                Check(context, endpoint);
            Report(context, hub.FileUpload.Container, Fault(hub.FileUpload.Container.Target<StorageAccountView>()));
            Report(context, hub.BulkJobs.Container, Fault(hub.BulkJobs.Container.Target<StorageAccountView>()));
        }
    }

    private static void Check(RuleContext context, RoutingEndpointView endpoint)
    {
        switch (endpoint)
        {
            case StorageEndpointView storage:
                Report(context, storage.Container, Fault(storage.Container.Target<StorageAccountView>()));
                break;
            case ServiceBusQueueEndpointView { Queue: var reference } when Find(reference, messages => messages.Queues, queue => queue.Name) is { } queue:
                Report(context, reference, Fault(queue.RequiresSession, queue.RequiresDuplicateDetection));
                break;
            case ServiceBusTopicEndpointView { Topic: var reference } when Find(reference, messages => messages.Topics, topic => topic.Name) is { } topic:
                Report(context, reference, Fault(null, topic.RequiresDuplicateDetection));
                break;
        }
    }

    private static TChild? Find<TChild>(ReferenceProperty reference, Func<ServiceBusNamespaceView, ListProperty<TChild>> children, Func<TChild, TextProperty> name)
        where TChild : PartView =>
        reference.Target<ServiceBusNamespaceView>() is { } messages && reference.ChildKey is { } key
            ? children(messages).Known.FirstOrDefault(child => name(child).Is(key) == Answer.Yes)
            : null;

    private static string? Fault(FlagProperty? sessions, FlagProperty duplicates) =>
        sessions?.Is(true) == Answer.Yes ? "requires sessions, which messages of a hub do not have"
        : duplicates.Is(true) == Answer.Yes ? "drops repeated messages by an id that messages of a hub do not have"
        : null;

    // Premium accounts of the general kind hold page blobs.
    private static string? Fault(StorageAccountView? account) =>
        account is null ? null
        : account.Kind.Is(StorageKind.FileStorage) == Answer.Yes ? "holds files, and a hub writes blobs"
        : account.Kind.Is(StorageKind.StorageV2).Or(account.Kind.IsSet().Not()) == Answer.Yes
            && account.Sku.Name.Known is { } sku && sku.StartsWith(Premium, StringComparison.OrdinalIgnoreCase)
            ? "holds page blobs, and a hub writes block blobs"
            : null;

    private static void Report(RuleContext context, ReferenceProperty reference, string? fault)
    {
        if (fault is not null)
            context.Report(reference, $"'{reference.Self.Owner.Path}' writes to '{reference.ChildKey}' of '{reference.TargetPath}', which {fault}");
    }
}
