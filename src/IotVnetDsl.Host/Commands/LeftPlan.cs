using System.Text.RegularExpressions;
using IotVnetDsl.Planning.Resources;

namespace IotVnetDsl.Host.Commands;

/// <summary>An accepted plan whose topology or variant the project no longer has: what it says was made stays in Azure, and no code says so.</summary>
/// <param name="File">Beside the code.</param>
/// <param name="Mark">Whose what it made is marked to be.</param>
internal sealed partial record LeftPlan(string File, string Mark)
{
    /// <summary>Those in a folder, in order; other tools have files of such names too, without a mark.</summary>
    /// <param name="folder">The project's.</param>
    /// <param name="files">Those of what the project has.</param>
    public static IEnumerable<LeftPlan> In(string folder, IEnumerable<string> files)
    {
        var declared = files.Select(Path.GetFileName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return All(folder).Where(plan => !declared.Contains(Path.GetFileName(plan.File)));
    }

    /// <summary>Their marks, where those of all that the project has are known.</summary>
    /// <param name="folder">The project's.</param>
    /// <param name="marks">What the project has; none where that is not known.</param>
    public static IEnumerable<string> MarksIn(string folder, IReadOnlyCollection<string> marks) => marks.Count == 0 ? [] :
        All(folder).Select(plan => plan.Mark).Except(marks, StringComparer.OrdinalIgnoreCase);

    private static IEnumerable<LeftPlan> All(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.verified.md").Order(StringComparer.Ordinal)
        let mark = Marked().Match(System.IO.File.ReadAllText(file))
        where mark.Success
        select new LeftPlan(file, mark.Groups[1].Value);

    [GeneratedRegex($"^- Marked as this topology's: `{ResourceTags.Owner} = ([^`]+)`", RegexOptions.Multiline)]
    private static partial Regex Marked();
}
