using System.Globalization;

namespace IotVnetDsl.Rules.Graph;

/// <summary>A step of a logical path: a member, then perhaps an item of it by its key.</summary>
/// <param name="Member">Name of the property.</param>
/// <param name="Key">Key of the item, null where the member itself is meant.</param>
/// <param name="Occurrence">Which of several items of one key, from 1.</param>
public readonly record struct PathStep(string Member, string? Key, int Occurrence);

/// <summary>Takes logical paths and property paths apart (docs/graph-convention.md, "Paths").</summary>
public static class PathSteps
{
    /// <summary>Steps of <c>Sites[munich]/Hub</c> (separator '/') or <c>Endpoints[archive].Name</c> (separator '.').</summary>
    public static IReadOnlyList<PathStep> Of(string path, char separator)
    {
        var steps = new List<PathStep>();
        var start = 0;
        while (start < path.Length)
        {
            var end = EndOfStep(path, start, separator);
            steps.Add(Step(path.Substring(start, end - start)));
            start = end + 1;
        }

        return steps;
    }

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
