namespace IotVnetDsl.Rules.Facts;

/// <summary>Finds what a mistyped name was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>The candidate that the fewest edits lead to, ignoring case; null where none is near enough to be meant.</summary>
    /// <param name="candidates">The names that there are.</param>
    /// <param name="name">What was written.</param>
    /// <param name="within">Most edits of what is near; null: as many as the name is long, a third.</param>
    public static string? Among(IEnumerable<string> candidates, string name, int? within = null)
    {
        var wanted = name.ToLowerInvariant();
        var nearest = candidates
            .Select(candidate => (Candidate: candidate, Distance: Distance(wanted, candidate.ToLowerInvariant())))
            .OrderBy(item => item.Distance)
            .ThenBy(item => item.Candidate, StringComparer.Ordinal)
            .FirstOrDefault();
        return nearest.Candidate is not null && nearest.Distance <= (within ?? Math.Max(2, wanted.Length / 3)) ? nearest.Candidate : null;
    }

    // Levenshtein's distance: insertions, deletions and substitutions, row by row.
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var substituted = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[to.Length];
    }
}
