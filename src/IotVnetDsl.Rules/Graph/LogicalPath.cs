using System.Globalization;

namespace IotVnetDsl.Rules.Graph;

/// <summary>A step of a logical path: a member, then perhaps an item of it by its key.</summary>
/// <param name="Member">Name of the property.</param>
/// <param name="Key">Key of the item, null where the member itself is meant.</param>
/// <param name="Occurrence">Which of several items of one key, from 1.</param>
public readonly record struct PathStep(string Member, string? Key, int Occurrence);

/// <summary>
/// Logical paths (docs/graph-convention.md, "Paths"): how they are put together and taken apart. <c>Sites[munich]/Hub</c> is a resource,
/// <c>Archive/Containers[telemetry]</c> a child of one, <c>Archive/Firewall</c> a part of one; inside a resource, members follow with dots.
/// </summary>
public static class LogicalPath
{
    /// <summary>What is between modules, resources and their children.</summary>
    public const char Separator = '/';

    /// <summary>What is between members inside a resource.</summary>
    public const char MemberSeparator = '.';

    /// <summary>A member of the topology ("") or of what stands at the path.</summary>
    public static string Part(string parent, string member) => parent.Length == 0 ? member : parent + Separator + member;

    /// <summary>An item of a sequence.</summary>
    public static string Item(string sequence, string key) => $"{sequence}[{key}]";

    public static string Child(string parent, string member, string key) => Item(Part(parent, member), key);

    /// <summary>The key of an item: its Azure name or text, never its position, so that inserting an item moves no path; <c>#0</c> where it has none.</summary>
    public static string KeyOf(GraphValue item, int position) => NameOf(item) ?? "#" + position.ToString(CultureInfo.InvariantCulture);

    /// <summary>The steps of a path.</summary>
    public static IReadOnlyList<PathStep> Steps(string path, char separator = Separator)
    {
        var steps = new List<PathStep>();
        for (var start = 0; start < path.Length;)
        {
            var end = EndOfStep(path, start, separator);
            steps.Add(Step(path.Substring(start, end - start)));
            start = end + 1;
        }

        return steps;
    }

    /// <summary>The module at a path, then each that surrounds it, last the topology ("").</summary>
    public static IEnumerable<string> Outwards(string owner)
    {
        var ends = new Stack<int>();
        ends.Push(0);
        for (var start = 0; start < owner.Length; start = ends.Peek() + 1)
            ends.Push(EndOfStep(owner, start, Separator));
        return ends.Select(end => owner.Substring(0, end));
    }

    private static string? NameOf(GraphValue item) => item switch
    {
        ScalarValue scalar => scalar.ToString(),
        EnumValue value => value.Member,
        ReferenceValue { Key: ScalarValue key } => key.ToString(),
        ReferenceValue { Name: ScalarValue name } => name.ToString(),
        RecordValue record when record[GraphMember.Name] is ScalarValue own => own.ToString(),
        RecordValue { Members.Count: 1 } single => NameOf(single.Members.Values.First()),
        _ => null,
    };

    // A key may hold the separator ([10.0.0.0/16]): a step ends outside of brackets only.
    private static int EndOfStep(string path, int start, char separator)
    {
        var depth = 0;
        for (var index = start; index < path.Length; index++)
        {
            if (path[index] == '[')
                depth++;
            else if (path[index] == ']')
                depth--;
            else if (path[index] == separator && depth <= 0)
                return index;
        }

        return path.Length;
    }

    private static PathStep Step(string text)
    {
        var open = text.IndexOf('[');
        var close = text.LastIndexOf(']');
        if (open < 0 || close < open)
            return new PathStep(text, null, 1);
        var suffix = text.Substring(close + 1);
        var occurrence = suffix.Length > 1 && suffix[0] == '#' && int.TryParse(suffix.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 1;
        return new PathStep(text.Substring(0, open), text.Substring(open + 1, close - open - 1), occurrence);
    }
}
