namespace IotVnetDsl.Evaluation.Operations;

/// <summary>A number whose last digits differ between runtimes, as those of a logarithm do: what is far enough from a whole number can be rounded.</summary>
internal readonly record struct Near(double Number)
{
    private const double Nearest = 1e-6;

    /// <summary>Rounded in some way; null where that could go either way.</summary>
    public double? Rounded(Func<double, double> round) => Math.Abs(Number) < 1e6 && Math.Abs(Number - Math.Round(Number)) > Nearest && Math.Abs(Number - Math.Floor(Number) - 0.5) > Nearest ? round(Number) : null;

    /// <summary>True for two of which the last digits do not say which is the greater one.</summary>
    public static bool AreApart(object left, object right) =>
        Of(left) is { } a && Of(right) is { } b && Math.Abs(a - b) > Nearest * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));

    /// <summary>A number as one of these; null for what is none.</summary>
    public static double? Of(object content) => content switch
    {
        Near near => near.Number,
        double number => number,
        _ => null,
    };
}
