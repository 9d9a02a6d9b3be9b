using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Limits;

/// <summary>What a resource is nothing without is stated, and once.</summary>
internal sealed class OneIsStated : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5016", "What Azure needs is not stated, or stated twice", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var needed in StatedMembers.All)
        {
            foreach (var resource in context.EachOf(needed.Type).Where(resource => resource.Existing.Is(true) == Answer.No))
                Check(context, needed, resource);
        }
    }

    private static void Check(RuleContext context, StatedMembers needed, ResourceView resource)
    {
        var stated = needed.Members.Select(member => (Member: resource.Named(member), IsStated: IsStated(resource.Named(member)))).ToArray();
        if (stated.All(one => one.IsStated == Answer.No))
            context.Report(resource, $"'{resource.Path}' states no {string.Join(" and no ", needed.Members)}: {needed.Without}", needed.IsRefused ? null : Severity.Warning);
        else if (needed.TakesOneOnly && stated.Where(one => one.IsStated == Answer.Yes).Skip(1).Select(one => one.Member).Take(1).ToArray() is [var second])
            context.Report(second, $"'{resource.Path}' states {string.Join(" and ", needed.Members)}: Azure takes one of them");
    }

    private static Answer IsStated(Property member) => member.Value is SequenceValue ? new ListProperty<Property>(member, item => item).Any() : member.IsSet();
}
