using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;

namespace IotVnetDsl.Rules.Limits;

/// <summary>Members of a resource go together.</summary>
internal sealed class RuledOutMember : Rule
{
    public override RuleDescriptor Descriptor { get; } = new("IVD5019", "A member that another one rules out", Severity.Error);

    public override void Check(RuleContext context)
    {
        foreach (var fact in RuledOut.All)
        {
            foreach (var resource in context.EachOf(fact.Type).Where(resource => resource.Existing.Is(true) == Answer.No))
            {
                if (new Decider(resource, fact.Decider) is var decider && decider.IsOneOf(fact.Deciding))
                    Check(context, fact, decider.IsUnset ? "not set" : decider.Value!, resource);
            }
        }
    }

    private static void Check(RuleContext context, RuledOut fact, string because, ResourceView resource)
    {
        foreach (var member in MemberPath.Of(resource.Named, fact.Member).Where(member => IsRuledOut(fact, member)))
        {
            context.Report(
                member,
                $"{member.Path} of '{resource.Path}' is stated while {fact.Decider} is {because}: {fact.Says}, and Azure refuses it",
                // Others may refer to what stands in a list.
                data: member.Value is SequenceValue ? null : FindingData.Of((FindingData.Target, fact.Member.Split('.').Last())));
        }
    }

    private static bool IsRuledOut(RuledOut fact, Property member) => fact.Values.IsDefaultOrEmpty
        ? member.Value is SequenceValue ? member.Items.Any() : member.IsSet() == Answer.Yes
        : member.Value.Text() is { } value && fact.Values.Contains(value);
}
