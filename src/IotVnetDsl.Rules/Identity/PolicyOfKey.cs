using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Messages;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Reach.Uses;
using IotVnetDsl.Rules.Views.EventHubs;
using IotVnetDsl.Rules.Views.IotHubs;
using IotVnetDsl.Rules.Views.Messaging;
using IotVnetDsl.Rules.Views.Monitoring;
using IotVnetDsl.Rules.Views.Secrets;
using IotVnetDsl.Rules.Views.ServiceBus;

namespace IotVnetDsl.Rules.Identity;

/// <summary>A key that Azure is to list is one of the target, of a policy that it has and that lets its holder write.</summary>
internal sealed class PolicyOfKey : Rule
{
    // Every namespace has it, with all rights.
    private const string Root = "RootManageSharedAccessKey";

    public override RuleDescriptor Descriptor { get; } = new("IVD2019", "A key of something else, or of a policy that there is not or that does not suffice", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var use in context.Each<IotHubView>().SelectMany(context.Topology.Part<TopologyUses>().Of).Where(use => use.Proof == Proof.Key))
        {
            if (use.Target is { Known: not null } target && use.Authentication.ConnectionString is var key && key.Source.Is(SecretSource.ListedKey) == Answer.Yes)
                Check(context, use, target, key);
        }

        foreach (var setting in context.Each<DiagnosticSettingView>())
        {
            if (setting.EventHub.Target<EventHubsNamespaceView>() is { } streams && setting.EventHubRule.Known is { } name)
                Check(context, setting.EventHubRule, name, streams, streams.AuthorizationRules, rights => rights == AccessRights.Manage, "Azure Monitor needs Manage");
        }
    }

    private static void Check(RuleContext context, HubUse use, ReferenceProperty target, SecretView key)
    {
        if (use.Resource is not { } resource || key.Of.TargetPath is not { } holder || key.Of.Known is not { } of)
            return;
        // A policy of a part is for that part.
        if (holder != resource.Path || (of.Child is not null && (of.Child != target.Known!.Child || (key.Of.ChildKey is { } one && target.ChildKey is { } other && !string.Equals(one, other, StringComparison.OrdinalIgnoreCase)))))
        {
            context.Report(key.Of, $"{use.Description} of '{use.Hub.Path}' writes to '{use.Written}' and shows a key of '{key.Of.Known}': Azure takes it, and refuses each message");
            return;
        }

        if (key.Name.Known is { } name && RulesOf(resource, of.Child, key.Of.ChildKey) is { } rules)
            Check(context, key.Name, name, resource, rules, rights => rights != AccessRights.Listen, "the hub has to send");
    }

    private static void Check(
        RuleContext context, TextProperty stated, string name, ResourceView resource, ListProperty<AuthorizationRuleView> rules, Func<AccessRights, bool> suffices, string need)
    {
        if (name.Equals(Root, StringComparison.OrdinalIgnoreCase))
            return;
        if (rules.Any(rule => rule.Name.Is(name)) == Answer.No)
        {
            var names = rules.Known.Select(rule => rule.Name.Known).OfType<string>().ToArray();
            // A list that the code leaves out is empty where the namespace is new, and left as it is where it is there already.
            context.Report(
                stated,
                $"'{stated.Self.Owner.Path}' takes the key of policy '{name}', which is none of {rules.Self.Path} of '{resource.Path}'{(names.Length == 0 ? "" : $" ({Listing.Of(names)})")}",
                rules.IsSet() == Answer.Yes ? null : Severity.Warning,
                FindingData.Of((FindingData.Nearest, NearestName.Among(names, name) ?? ""), (FindingData.Value, name)));
        }
        else if (rules.Known.FirstOrDefault(rule => rule.Name.Is(name) == Answer.Yes)?.Rights.Known is { } rights && !suffices(rights))
        {
            context.Report(stated, $"'{stated.Self.Owner.Path}' takes the key of policy '{name}' of '{resource.Path}', which has the rights {rights} only: {need}");
        }
    }

    // Null where others may have given policies to what they made.
    private static ListProperty<AuthorizationRuleView>? RulesOf(ResourceView resource, string? collection, string? key)
    {
        ListProperty<AuthorizationRuleView>? rules = (resource, collection) switch
        {
            (EventHubsNamespaceView streams, null) => streams.AuthorizationRules,
            (ServiceBusNamespaceView messages, null) => messages.AuthorizationRules,
            (EventHubsNamespaceView streams, nameof(EventHubsNamespaceView.EventHubs)) => streams.EventHubs.Known.FirstOrDefault(part => IsNamed(part.Name))?.AuthorizationRules,
            (ServiceBusNamespaceView messages, nameof(ServiceBusNamespaceView.Queues)) => messages.Queues.Known.FirstOrDefault(part => IsNamed(part.Name))?.AuthorizationRules,
            (ServiceBusNamespaceView messages, nameof(ServiceBusNamespaceView.Topics)) => messages.Topics.Known.FirstOrDefault(part => IsNamed(part.Name))?.AuthorizationRules,
            _ => null,
        };
        return rules is { } known && (known.IsSet() == Answer.Yes || resource.Existing.Is(true) == Answer.No) ? known : null;

        bool IsNamed(TextProperty name) => key is not null && name.Is(key) == Answer.Yes;
    }
}
