using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.ServiceBus;

namespace IotVnetDsl.Rules.Access;

/// <summary>Somebody gets what a hub writes to a topic or event hub.</summary>
internal sealed class UnreadTarget : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD4021", "A topic without a subscription, or an event hub that nothing reads", Severity.Suggestion);

    public override void Check(RuleContext context)
    {
        foreach (var endpoint in context.Each<IotHubView>().SelectMany(hub => hub.Endpoints.Known))
        {
            if (endpoint is ServiceBusTopicEndpointView { Topic: var topic })
                CheckTopic(context, topic);
            else if (endpoint is EventHubEndpointView { EventHub: var eventHub })
                CheckEventHub(context, eventHub);
        }
    }

    private static void CheckTopic(RuleContext context, ReferenceProperty reference)
    {
        if (reference.ChildKey is { } name
            && reference.Target<ServiceBusNamespaceView>()?.Topics.Known.FirstOrDefault(topic => topic.Name.Is(name) == Answer.Yes) is { } topic
            && topic.Subscriptions.Any() == Answer.No)
        {
            context.Report(
                reference, $"'{reference.Self.Owner.Path}' writes to topic '{name}' of '{reference.TargetPath}', which has no subscription: its messages are delivered to nobody");
        }
    }

    // Who reads is known only where the code says who reads anything; a consumer group of its own is made for a reader.
    private static void CheckEventHub(RuleContext context, ReferenceProperty reference)
    {
        if (reference.ChildKey is { } name
            && reference.Target<EventHubsNamespaceView>() is { } streams
            && streams.EventHubs.Known.FirstOrDefault(eventHub => eventHub.Name.Is(name) == Answer.Yes) is { } eventHub
            && eventHub.ConsumerGroups.Any() == Answer.No
            && context.Topology.All<ClientView>().Any(client => client.Reads.Any() == Answer.Yes)
            && context.Topology.Part<ReferenceIndex>().AnyTo<ClientView>(streams, client => Takes(client, streams)) == Answer.No)
        {
            context.Report(reference, $"'{reference.Self.Owner.Path}' writes to event hub '{name}' of '{streams.Path}', which no client reads");
        }
    }

    private static Answer Takes(ClientView client, EventHubsNamespaceView streams) =>
        client.Reads.Any(read => read.LeadsTo(streams)).Or(client.Uses.Any(used => used.LeadsTo(streams)));
}
