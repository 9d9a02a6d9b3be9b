using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>Where the resources of a topology or module live, as it states that itself, or what surrounds it does; and the tags of all levels.</summary>
internal sealed record ScopeStatement(string Path, Statement Subscription, Statement ResourceGroup, Statement Region, EquatableArray<StatedTags> Tags)
{
    public static ScopeStatement Of(RecordValue container, string path, ScopeStatement? outer) => new(
        path,
        Statement.Of(container, nameof(Subscription), path).Else(() => outer?.Subscription ?? Statement.None),
        Statement.Of(container, nameof(ResourceGroup), path).Else(() => outer?.ResourceGroup ?? Statement.None),
        Statement.Of(container, nameof(Region), path).Else(() => outer?.Region ?? Statement.None),
        StatedTags.In(container, path, outer?.Tags ?? default));
}
