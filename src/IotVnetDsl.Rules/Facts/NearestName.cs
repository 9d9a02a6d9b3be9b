namespace IotVnetDsl.Rules.Facts;

/// <summary>Finds what a mistyped name was probably meant to be.</summary>
public static class NearestName
{
    /// <summary>No name in Azure is longer.</summary>
    private const int Longest = 300;

    /// <summary>Letters that are compared for one name: among hundreds of long ones that are nearly the same, which was meant cannot be told anyway.</summary>
    private const int MostCompared = 60_000;

    /// <summary>The candidate that the fewest edits lead to, ignoring case; null where none is near enough to be meant, or very many would have to be looked at.</summary>
    /// <param name="candidates">The names that there are.</param>
    /// <param name="name">What was written.</param>
    /// <param name="within">Most edits of what is near; null: as many as the name is long, a third.</param>
    public static string? Among(IEnumerable<string> candidates, string name, int? within = null)
    {
        if (name.Length > Longest)
            return null;
        var wanted = name.ToLowerInvariant();
        var most = within ?? Math.Max(2, wanted.Length / 3);
        string? nearest = null;
        var (row, left) = (new int[wanted.Length + most + 1], MostCompared);
        foreach (var candidate in candidates)
        {
            if (Math.Abs(candidate.Length - wanted.Length) > most)
                continue;
            // What is further away than what was found is not looked at to its end.
            var distance = Distance(wanted, candidate.ToLowerInvariant(), most, row, ref left);
            if (left < 0)
                return null;
            if (distance > most)
                continue;
            if (nearest is null || distance < most || string.CompareOrdinal(candidate, nearest) < 0)
                nearest = candidate;
            most = distance;
        }

        return nearest;
    }

    // Levenshtein's distance: insertions, deletions and substitutions, row by row, of each as much as can come to no more than so many edits.
    private static int Distance(string from, string to, int most, int[] row, ref int left)
    {
        var far = most + 1;
        for (var j = 0; j <= to.Length; j++)
            row[j] = j;
        for (var i = 1; i <= from.Length; i++)
        {
            var first = Math.Max(1, i - most);
            var diagonal = row[first - 1];
            row[first - 1] = first == 1 ? i : far;
            var least = row[first - 1];
            for (var j = first; j <= Math.Min(to.Length, i + most); j++)
            {
                var above = j == i + most ? far : row[j];
                var substituted = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = above;
                row[j] = Math.Min(substituted, Math.Min(above, row[j - 1]) + 1);
                least = Math.Min(least, row[j]);
            }

            left -= Math.Min(to.Length, i + most) - first + 1;
            if (least > most)
                return far;
        }

        return row[to.Length];
    }
}
