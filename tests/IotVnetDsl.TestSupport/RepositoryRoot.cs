namespace IotVnetDsl.TestSupport;

/// <summary>The folder that holds the solution, found upwards from the running test.</summary>
public static class RepositoryRoot
{
    public static string Path { get; } = Find(AppContext.BaseDirectory);

    public static string Combine(params string[] parts) => System.IO.Path.Combine([Path, .. parts]);

    private static string Find(string folder) =>
        File.Exists(System.IO.Path.Combine(folder, "IotVnetDsl.sln"))
            ? folder
            : Find(System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("IotVnetDsl.sln is in no parent folder"));
}
