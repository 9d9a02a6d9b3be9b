using IotVnetDsl.Host.Arm;
using IotVnetDsl.Host.Checks;
using IotVnetDsl.Host.Importing;
using IotVnetDsl.Host.Protocol;
using IotVnetDsl.Planning.Arm;
using IotVnetDsl.Planning.Importing;
using IotVnetDsl.Planning.Rendering;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Host.Commands;

/// <summary>Writes what exists in resource groups as a topology. It reads the project's references and no code of the user, which need not be there yet.</summary>
internal sealed class ImportTopologyCommand : IHostCommand
{
    private static readonly string[] Needed = ["System", "IotVnetDsl"];

    public async Task RunAsync(CommandContext context, CancellationToken stop)
    {
        var request = context.Request;
        if (request.IsOn("whole-solution"))
            throw new HostFault("IVD9014", "ImportTopology writes into one project, and this is a solution: name the project.");
        var compilation = SourceCompilation.Of(request);
        var library = LibraryRecords.Find(compilation) ?? throw new HostFault("IVD9014", $"{request.ProjectName} does not reference the library of IotVnetDsl.");
        await using var target = await ArmTarget.ConnectAsync(request, wanted: null, context.Events, stop);
        var topology = await ReadAsync(request, library, target, stop);
        var file = new ImportFile(request, Path.GetFullPath(Path.Combine(request.ProjectFolder, request.Optional("import-path") ?? $"{topology.Name}.cs")));
        topology = topology with { Name = FreeName(topology.Name, compilation, file) };
        file.Write(TextOf(compilation, library, topology, file, request));
        context.Events.File(file.Path, "topology");
        context.Events.Show(Summary(topology, file, request));
    }

    private static string TextOf(CSharpCompilation compilation, LibraryRecords library, ImportedTopology topology, ImportFile file, HostRequest request)
    {
        string Text(ILookup<(string, string), string> accepted) => TopologySource.Write(library, topology, Namespace(request, topology.Name), Usings(compilation), accepted);
        var others = compilation.RemoveSyntaxTrees(compilation.SyntaxTrees.Where(tree => Path.GetFullPath(tree.FilePath) == file.Path));
        var nothing = Array.Empty<string>().ToLookup(_ => ("", ""));
        return Text(AcceptedFindings.In(request, others, file.Path, Text(nothing), topology));
    }

    private static async Task<ImportedTopology> ReadAsync(HostRequest request, LibraryRecords library, ArmTarget target, CancellationToken stop)
    {
        try
        {
            return await TopologyImporter.ReadAsync(target.Client, new ImportRequest(target.Plan.Subscription, [.. request.Names("resource-group")], library.Language) { Name = request.Topology, Cloud = target.Cloud }, stop);
        }
        catch (ArmException refusal)
        {
            var fault = ArmFault.Of(refusal.Error, "GET", refusal.Id);
            throw new HostFault(fault.DiagnosticId, $"The resource groups cannot be read: {fault.Message}");
        }
    }

    // A type of another file has the name already.
    private static string FreeName(string name, CSharpCompilation compilation, ImportFile file)
    {
        var free = name;
        while (compilation.GetSymbolsWithName(free, Microsoft.CodeAnalysis.SymbolFilter.Type)
            .Any(type => type.Locations.Any(location => location.SourceTree is { } tree && Path.GetFullPath(tree.FilePath) != file.Path)))
        {
            free += "Import";
        }

        return free;
    }

    // Where a namespace has the record's own name, names in the file would mean the one and the other.
    private static string? Namespace(HostRequest request, string name) =>
        request.Optional("root-namespace") is { } space && space.Split('.').All(SyntaxFacts.IsValidIdentifier) && !space.Split('.').Contains(name) ? space : null;

    private static IEnumerable<string> Usings(CSharpCompilation compilation)
    {
        var everywhere = compilation.SyntaxTrees.SelectMany(tree => tree.GetCompilationUnitRoot().Usings).Where(used => used.GlobalKeyword.Text.Length > 0)
            .Select(used => used.Name?.ToString().Replace("global::", "", StringComparison.Ordinal)).ToHashSet();
        return Needed.Where(space => !everywhere.Contains(space));
    }

    private static string Summary(ImportedTopology topology, ImportFile file, HostRequest request)
    {
        var inModules = topology.Modules.Sum(module => module.Resources.Length * module.Places.Length);
        var others = topology.Resources.Count(resource => resource.IsExisting);
        var adoptions = topology.Adoptions.ToArray();
        return $"""
            {topology.Name}: {topology.Resources.Length - others + inModules} resources as records in {file.ShownPath}{(others == 0 ? "" : $", {others} of others referred to")}{(topology.Modules.IsEmpty ? "" : $", {string.Join(", ", topology.Modules.Select(module => $"{module.PropertyName} {module.Places.Length} times"))}")}.
            {(topology.LeftAlone.IsEmpty ? "All of it can be said in the DSL." : $"{topology.LeftAlone.Length} cannot be said in the DSL and are left alone: they stand at the file's end.")}
            A plan of it is empty. {(adoptions.Length == 0
                ? $"What it declares is marked as this topology's ({topology.Id}) already."
                : $"What it declares is nobody's yet: a first change asks for consent, one by one, or for all of it at once\n  dotnet build {request.ProjectName} -t:Deploy {ConsentArgument.Of(adoptions)}")}
            """;
    }
}
