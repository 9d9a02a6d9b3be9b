namespace IotVnetDsl.TestSupport;

/// <summary>Sources that tests are about, for a test that holds something of all of them: it calls the tests, which then only give what they have.</summary>
public static class GatheredSources
{
    private static readonly AsyncLocal<ICollection<TestSource>?> Gathered = new();

    /// <summary>What a test gives while it is called.</summary>
    public static IReadOnlyList<TestSource> By(Action call)
    {
        var given = new List<TestSource>();
        Gathered.Value = given;
        try
        {
            call();
        }
        finally
        {
            Gathered.Value = null;
        }

        return given;
    }

    /// <summary>True where sources are gathered: the test has nothing more to do.</summary>
    public static bool Take(TestSource source)
    {
        Gathered.Value?.Add(source);
        return Gathered.Value is not null;
    }
}

/// <summary>What a test is about.</summary>
/// <param name="Catalog">The catalog of regions that it is checked by.</param>
/// <param name="Files">The source, file by file.</param>
public sealed record TestSource(string Catalog, params IReadOnlyList<string> Files);
