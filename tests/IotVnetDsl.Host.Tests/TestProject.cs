using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using IotVnetDsl.Host.Execution;
using IotVnetDsl.Host.Protocol;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Host.Tests;

/// <summary>A project of one file in a folder of its own, built as the SDK would, for the host to run on.</summary>
internal sealed class TestProject : IDisposable
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    private static readonly ImmutableArray<PortableExecutableReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll"))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location),
    ];

    private readonly StringWriter _events = new();

    public TestProject(string source, OptimizationLevel optimization = OptimizationLevel.Debug, string fileName = "Plant.cs", string? recordedPath = null)
    {
        Directory.CreateDirectory(Folder);
        SourceFile = Path.Combine(Folder, fileName);
        File.WriteAllText(SourceFile, source);
        File.WriteAllText(UsingsFile, Usings);
        Assembly = Path.Combine(Folder, "Plant.dll");
        Compile(source, optimization, recordedPath ?? SourceFile);
        Events = new EventWriter(_events);
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "iotvnet-" + Guid.NewGuid().ToString("N"));

    public string SourceFile { get; }

    private string UsingsFile => Path.Combine(Folder, "Usings.g.cs");

    public string Assembly { get; }

    public CSharpCompilation Compilation { get; private set; }

    public EventWriter Events { get; }

    public string[] EventLines => _events.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What the targets would say of the project.</summary>
    public IEnumerable<(string Name, string Value)> Fields =>
    [
        ("project", Path.Combine(Folder, "Plant.csproj")),
        ("assembly", Assembly),
        ("output", Path.Combine(Folder, "topology")),
        ("runtime", typeof(Topology).Assembly.Location),
        ("source", SourceFile),
        ("source", UsingsFile),
        ("nullable", "enable"),
        .. References.Select(reference => ("reference", reference.FilePath!)),
    ];

    public HostRequest Request(params (string Name, string Value)[] fields) => new([.. Fields, .. fields]);

    public TopologyExecution Execution(params (string Name, string Value)[] fields) => new(Request(fields), Events);

    public ExecutedTopology Read(params (string Name, string Value)[] fields) => Assert.Single(Execution(fields).Chosen());

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    [MemberNotNull(nameof(Compilation))]
    private void Compile(string source, OptimizationLevel optimization, string recordedPath)
    {
        var tree = CSharpSyntaxTree.ParseText(
            SourceText.From(source, Encoding.UTF8), new CSharpParseOptions(LanguageVersion.Latest), recordedPath);
        var usings = CSharpSyntaxTree.ParseText(Usings);
        Compilation = CSharpCompilation.Create(
            "Plant", [tree, usings], References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: optimization, nullableContextOptions: NullableContextOptions.Enable));
        using var assembly = File.Create(Assembly);
        using var symbols = File.Create(Path.ChangeExtension(Assembly, ".pdb"));
        var result = Compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb, pdbFilePath: Path.ChangeExtension(Assembly, ".pdb")));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
