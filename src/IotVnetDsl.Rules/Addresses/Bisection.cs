namespace IotVnetDsl.Rules.Addresses;

/// <summary>Finds by halves where something begins in what is in order.</summary>
internal static class Bisection
{
    /// <summary>The first of so many that does not come before; as many as there are where all do.</summary>
    /// <param name="count">How many there are.</param>
    /// <param name="state">What is asked with, so that nothing has to be captured.</param>
    /// <param name="isBefore">Does the one at a place come before? True up to some place, and false from there.</param>
    public static int FirstNotBefore<TState>(int count, TState state, Func<TState, int, bool> isBefore)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (isBefore(state, middle))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }
}
