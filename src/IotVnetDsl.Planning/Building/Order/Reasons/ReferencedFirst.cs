using IotVnetDsl.Planning.Building.Changes;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Planning.Building.Order.Reasons;

/// <summary>What the properties that are sent point to is there before.</summary>
internal sealed class ReferencedFirst : IOrderReason
{
    public IEnumerable<Need> Needs(ResourceChange change, OrderContext context)
    {
        var written = change.Differences.Select(difference => difference.ArmPath).ToHashSet(StringComparer.Ordinal);
        return Needs(change, armPath => (change.IsWhole || written.Contains(armPath)) && !IsKnownOutput(change, armPath));
    }

    public IEnumerable<Need> Needs(ResourceChange change, LatePart part, OrderContext context) => Needs(change, armPath => part.ArmPaths.Contains(armPath));

    private static IEnumerable<Need> Needs(ResourceChange change, Func<string, bool> isSent) =>
        from property in change.Desired.Properties
        where isSent(property.ArmPath) && change.Desired.References.ContainsKey(property.ArmPath)
        select new Need(change.Desired.References[property.ArmPath], $"named by its {property.Name}") { ArmPath = property.ArmPath };

    // The value is there already: nothing has to wait for what makes it.
    private static bool IsKnownOutput(ResourceChange change, string armPath) =>
        Markers.OutputOf(BodyPath.Get(change.Desired.Body, armPath)) is not null && Markers.OutputOf(BodyPath.Get(change.Body, armPath)) is null;
}
