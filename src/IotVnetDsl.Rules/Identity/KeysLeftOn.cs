using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.Clients;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.ServiceBus;
using IotVnetDsl.Rules.Views.Storage;

namespace IotVnetDsl.Rules.Identity;

/// <summary>
/// Where all that use an account or a namespace show who they are, its keys are switched off. Never said of a hub: its policies are often
/// used by what no topology declares.
/// </summary>
internal sealed class KeysLeftOn : Rule
{
    public override RuleDescriptor Descriptor { get; } =
        new("IVD2012", "Shared keys stay enabled, and nobody declared uses one", Severity.Suggestion);

    public override void Check(RuleContext context)
    {
        foreach (var account in context.Each<StorageAccountView>())
            Check(context, account, account.SharedKeyAccess);
        foreach (var streams in context.Each<EventHubsNamespaceView>())
            Check(context, streams, streams.LocalAuthentication);
        foreach (var messages in context.Each<ServiceBusNamespaceView>())
            Check(context, messages, messages.LocalAuthentication);
    }

    private static void Check(RuleContext context, ResourceView target, FlagProperty takesKeys)
    {
        var users = context.Topology.Part<TopologyUses>().To(target).ToArray();
        if (users.Length > 0
            && target.Existing.Is(true).Or(takesKeys.Is(false)) == Answer.No
            && users.All(use => use.Proof is Proof.SystemIdentity or Proof.UserIdentity)
            && MayHaveMoreUsers(context.Topology, target) == Answer.No)
        {
            context.Report(
                takesKeys,
                $"'{target.Path}' takes shared keys, and all that use it ({string.Join(", ", users.Select(use => $"{use.Description} of '{use.Hub.Path}'"))}) "
                    + $"authenticate by identity: set {takesKeys.Self.Path} to false",
                data: FindingData.Of((FindingData.Target, target.Path)));
        }
    }

    // A client does not say how it authenticates.
    private static Answer MayHaveMoreUsers(TopologyModel topology, ResourceView target) => topology.Part<TopologyUses>().MayHoldMore
        .Or(topology.Part<ReferenceIndex>().AnyTo<ClientView>(target, client => client.Uses.Any(use => use.LeadsTo(target)).Or(client.Reads.Any(read => read.LeadsTo(target)))));
}
