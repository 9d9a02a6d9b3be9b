using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Export.Templates;

/// <summary>Where a template deploys to.</summary>
/// <param name="Subscription">Id of the subscription; <see cref="Planner.AnySubscription"/> for that of the deployment.</param>
/// <param name="Group">Name of the resource group; null for the subscription itself.</param>
internal sealed record TemplateScope(string Subscription, string? Group)
{
    public static TemplateScope Of(string id) => new(
        ResourceId.SubscriptionOf(id),
        ResourceId.GroupOf(id) is { } group && !ResourceId.Same(group, id) ? ResourceId.Name(group) : null);

    public bool Equals(TemplateScope? other) =>
        other is not null && ResourceId.Same(Subscription, other.Subscription) && ResourceId.Same(Group ?? "", other.Group ?? "");

    public override int GetHashCode() => HashCode.Combine(ResourceId.Comparer.GetHashCode(Subscription), ResourceId.Comparer.GetHashCode(Group ?? ""));
}
