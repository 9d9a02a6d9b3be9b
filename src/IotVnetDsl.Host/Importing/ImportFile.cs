using System.Security.Cryptography;
using System.Text;
using IotVnetDsl.Host.Protocol;

namespace IotVnetDsl.Host.Importing;

/// <summary>The file that an import writes. What people have changed in it is theirs: it is written again only where it is as an import left it.</summary>
internal sealed class ImportFile(HostRequest request, string path)
{
    public string Path { get; } = path;

    public string ShownPath => System.IO.Path.GetRelativePath(request.ProjectFolder, Path).Replace('\\', '/');

    // Beside what a build writes: without it, the file counts as changed.
    private string HashFile => System.IO.Path.Combine(request.OutputFolder, System.IO.Path.GetFileName(Path) + ".imported");

    /// <summary>Writes the text; throws IVD9014 where that would lose something.</summary>
    public void Write(string text)
    {
        if (File.Exists(Path) && Hash(File.ReadAllText(Path)) is var present && present != Hash(text) && !request.IsOn("import-overwrite") && (!File.Exists(HashFile) || File.ReadAllText(HashFile) != present))
        {
            throw new HostFault(
                "IVD9014",
                $"{ShownPath} is there and is not as an import wrote it, so it stays. Give another file with -p:TopologyImportPath=…, or add -p:TopologyImportOverwrite=true to lose what it says.",
                new FilePlace(Path));
        }

        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        File.WriteAllText(Path, text);
        Directory.CreateDirectory(request.OutputFolder);
        File.WriteAllText(HashFile, Hash(text));
    }

    // Line ends are the version control's business.
    private static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"))));
}
