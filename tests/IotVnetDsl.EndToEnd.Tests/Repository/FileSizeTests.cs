namespace IotVnetDsl.EndToEnd.Tests.Repository;

public class FileSizeTests
{
    private const int Limit = 500;

    [Fact]
    public void No_source_file_is_longer_than_the_limit() => Assert.Empty(
        from path in RepositoryFiles.CSharp
        where !path.EndsWith(".g.cs", StringComparison.Ordinal)
        let lines = RepositoryFiles.Read(path).AsSpan().Count('\n')
        where lines > Limit
        select $"{path}: {lines} lines");

    [Fact]
    public void No_source_file_is_a_bag_of_unrelated_things() => Assert.DoesNotContain(
        RepositoryFiles.CSharp,
        path => path.Split('/', '.').Any(part => part is "Helpers" or "Helper" or "Utils" or "Util" or "Common" or "Misc"));
}
