namespace IotVnetDsl.EndToEnd.Tests.Support;

/// <summary>A project as a user has it: outside the repository, with the package from a feed.</summary>
internal sealed class ConsumerProject
{
    private readonly PackageFixture _package;
    private bool _restored;

    public ConsumerProject(PackageFixture package, string name, string properties = "", string? version = null)
    {
        _package = package;
        Folder = Path.Combine(package.Root, name);
        Directory.CreateDirectory(Folder);
        // Only the run's own feed: a consumer needs no other package, and so no network.
        Write("nuget.config", $"""<configuration><packageSources><clear /><add key="run" value="{package.Feed}" /></packageSources></configuration>""");
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Plant.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                {properties}
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="IotVnetDsl" Version="{version ?? package.Version}" />
              </ItemGroup>
            </Project>
            """);
    }

    public string Folder { get; }

    public string PathOf(params string[] parts) => Path.Combine([Folder, .. parts]);

    public string Read(params string[] parts) => File.ReadAllText(PathOf(parts));

    public ConsumerProject Write(string name, string text)
    {
        File.WriteAllText(PathOf(name), text);
        return this;
    }

    public ConsumerProject Edit(string name, string from, string to)
    {
        var text = Read(name);
        Assert.Contains(from, text, StringComparison.Ordinal);
        return Write(name, text.Replace(from, to, StringComparison.Ordinal));
    }

    /// <summary><c>dotnet build -t:TARGET</c>; restores the first time only.</summary>
    public Task<RunResult> BuildAsync(string? target, params string[] arguments) =>
        Dotnet.RunAsync(Folder, _package.Cache, BuildArguments(target, arguments));

    public string[] BuildArguments(string? target, params string[] arguments)
    {
        string[] all = ["build", .. target is null ? Array.Empty<string>() : [$"-t:{target}"], .. _restored ? ["--no-restore"] : Array.Empty<string>(), .. arguments];
        _restored = true;
        return all;
    }
}
