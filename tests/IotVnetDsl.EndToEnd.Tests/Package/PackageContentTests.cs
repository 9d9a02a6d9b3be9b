using System.IO.Compression;
using IotVnetDsl.EndToEnd.Tests.Support;
using IotVnetDsl.TestSupport;

namespace IotVnetDsl.EndToEnd.Tests.Package;

public sealed class PackageContentTests(PackageFixture package)
{
    [Fact]
    public void Holds_these_files_and_no_others()
    {
        using var archive = ZipFile.OpenRead(package.File);
        var files = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);
        Snapshot.Matches(string.Join('\n', files));
    }
}
