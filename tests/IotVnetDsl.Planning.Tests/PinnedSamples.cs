using CsCheck;

namespace IotVnetDsl.Planning.Tests;

/// <summary>
/// The same few in each run, so that chance fails nobody's build; with <c>IOTVNET_ITERATIONS</c> that many others, each time others, or with
/// <c>IOTVNET_FIRST</c> those from that number on, and with <c>CsCheck_Seed</c> one that failed.
/// </summary>
internal static class PinnedSamples
{
    /// <summary>How many others are asked for.</summary>
    public static int? ByHand { get; } =
        int.TryParse(Environment.GetEnvironmentVariable("IOTVNET_ITERATIONS"), out var asked) ? asked
        : Environment.GetEnvironmentVariable("CsCheck_Seed") is null ? null : 1;

    private static readonly int? First = int.TryParse(Environment.GetEnvironmentVariable("IOTVNET_FIRST"), out var first) ? first : null;

    public static void SampleFew<T>(this Gen<T> all, int few, Action<T> check)
    {
        if (ByHand is { } many && First is null)
            all.Sample(check, iter: many);
        else
            Parallel.For(First ?? 0, (First ?? 0) + (ByHand ?? few), number => Named(number, all.Pinned(number), check));
    }

    public static async Task SampleFewAsync<T>(this Gen<T> all, int few, Func<T, Task> check)
    {
        if (ByHand is { } many && First is null)
        {
            await all.SampleAsync(check, iter: many);
            return;
        }

        await Parallel.ForAsync(First ?? 0, (First ?? 0) + (ByHand ?? few), async (number, _) => await check(all.Pinned(number)));
    }

    public static Task SampleFewAsync<TOne, TOther>(this Gen<(TOne, TOther)> all, int few, Func<TOne, TOther, Task> check) =>
        all.SampleFewAsync(few, pair => check(pair.Item1, pair.Item2));

    public static T Pinned<T>(this Gen<T> all, int number) => all.Generate(new PCG(1, (ulong)number), null, out _);

    private static void Named<T>(int number, T sample, Action<T> check)
    {
        try
        {
            check(sample);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"number {number}: {sample}\n{failure.Message}", failure);
        }
    }
}
