using IotVnetDsl.Host.Execution;

namespace IotVnetDsl.Host.Tests.Execution;

/// <summary>The library that was compiled ahead beside the host is taken for the project's own only where it is the same.</summary>
public sealed class AheadLibraryTests : IDisposable
{
    private static readonly string Library = typeof(Topology).Assembly.Location;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("iotvnet-ahead-");

    private string Ahead => Path.Combine(_folder.FullName, "IotVnetDsl.dll");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void The_same_library_is_taken_as_it_was_compiled_ahead()
    {
        File.Copy(Library, Ahead);

        Assert.Equal(Ahead, AheadLibrary.InPlaceOf(Library, Ahead));
    }

    [Fact]
    public void A_library_of_another_build_stays_the_projects_own()
    {
        // Whatever else bears the name: only what was compiled from the very same is the same.
        File.Copy(typeof(AheadLibraryTests).Assembly.Location, Ahead);

        Assert.Equal(Library, AheadLibrary.InPlaceOf(Library, Ahead));
    }

    [Fact]
    public void A_host_that_was_not_compiled_ahead_has_none() => Assert.Equal(Library, AheadLibrary.InPlaceOf(Library, Ahead));

    [Fact]
    public void Nothing_but_the_library_is_replaced()
    {
        File.Copy(Library, Ahead);
        var other = Path.Combine(_folder.FullName, "Plants.dll");
        File.Copy(Library, other);

        Assert.Equal(other, AheadLibrary.InPlaceOf(other, Ahead));
    }
}
