using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>What stands at a path of members with dots: of a list, in each of its items.</summary>
internal static class MemberPath
{
    /// <param name="named">The members that the path begins with.</param>
    /// <param name="path">As a table of facts has it.</param>
    public static IEnumerable<Property> Of(Func<string, Property> named, string path)
    {
        var members = path.Split('.');
        return members.Skip(1).Aggregate(
            (IEnumerable<Property>)[named(members[0])], (parts, member) => parts.SelectMany(part => part.Value is SequenceValue ? part.Items : [part]).Select(part => part.Inner(member)));
    }
}
