using System.Collections.Immutable;
using System.Reflection;
using Basic.Reference.Assemblies;
using IotVnetDsl.Completion.Texts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;

namespace IotVnetDsl.Completion.Tests;

/// <summary>An editor with a file open, a caret in it where the source has <c>$$</c>, and our assembly among the project's analyzers as a package puts it there.</summary>
internal sealed class Editor : IDisposable
{
    private const string Caret = "$$";
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using IotVnetDsl;";

    private static readonly string OurAssembly = typeof(ChildNameCompletion).Assembly.Location;

    private static readonly MefHostServices Services = MefHostServices.Create(
        [.. MefHostServices.DefaultAssemblies, .. new[] { "Microsoft.CodeAnalysis.Features", "Microsoft.CodeAnalysis.CSharp.Features" }.Select(Assembly.Load)]);

    private static readonly PropertyInfo ProviderName = typeof(CompletionItem).GetProperty("ProviderName", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private readonly AdhocWorkspace _workspace = new(Services);
    private readonly Document _document;
    private readonly int _caret;

    private Editor(string source)
    {
        _caret = source.IndexOf(Caret, StringComparison.Ordinal);
        Assert.True(_caret >= 0, "The source says where the caret is: $$");
        _document = _workspace.AddProject("Plant", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithMetadataReferences([.. Net80.References.All, MetadataReference.CreateFromFile(typeof(Topology).Assembly.Location)])
            .WithAnalyzerReferences([new AnalyzerFileReference(OurAssembly, new Loader())])
            .AddDocument("Usings.cs", Usings).Project
            .AddDocument("Plant.cs", source.Remove(_caret, Caret.Length));
        Assert.True(_workspace.TryApplyChanges(_document.Project.Solution));
        _document = _workspace.CurrentSolution.GetDocument(_document.Id)!;
    }

    private CompletionService Service => CompletionService.GetService(_document)!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The entries of ours, as <c>text: note</c>, in the list's order.</summary>
    public static async Task<string[]> OffersAt(string source)
    {
        using var editor = new Editor(source);
        return [.. (await editor.Items()).OrderBy(item => item.SortText, StringComparer.Ordinal).Select(item => item.InlineDescription.Length == 0 ? item.DisplayText : $"{item.DisplayText}: {item.InlineDescription}")];
    }

    /// <summary>The entries of ours in a topology with these members.</summary>
    public static Task<string[]> OffersIn(string members) => OffersAt(Plant(members));

    /// <summary>The source after an entry was chosen.</summary>
    public static async Task<string> ChosenIn(string members, string text)
    {
        using var editor = new Editor(Plant(members));
        var item = Assert.Single(await editor.Items(), item => item.DisplayText == text);
        var change = await editor.Service.GetChangeAsync(editor._document, item, commitCharacter: null, Cancellation);
        return (await editor._document.GetTextAsync(Cancellation)).WithChanges(change.TextChange).ToString();
    }

    /// <summary>Does typing a character open the list?</summary>
    public static async Task<bool> OpensAfter(string members, char typed)
    {
        using var editor = new Editor(Plant(members));
        return (await editor.Items(CompletionTrigger.CreateInsertionTrigger(typed))).Length > 0;
    }

    /// <summary>A topology with these members.</summary>
    public static string Plant(string members) => $$"""
        public sealed record Plant(string Stage = "dev") : Topology
        {
            public override string Id => "plant";
            public override ResourceGroup ResourceGroup => new("rg-plant", Region.EastUS);

        {{members}}
        }

        """;

    public void Dispose() => _workspace.Dispose();

    private async Task<ImmutableArray<CompletionItem>> Items(CompletionTrigger trigger = default)
    {
        var list = await Service.GetCompletionsAsync(_document, _caret, trigger, cancellationToken: Cancellation);
        return [.. list.ItemsList.Where(item => IsOurs(item))];
    }

    // Who made an entry is no part of its public face.
    private static bool IsOurs(CompletionItem item) =>
        ProviderName.GetValue(item) is string provider && provider.StartsWith("IotVnetDsl.", StringComparison.Ordinal);

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => Assembly.Load(AssemblyName.GetAssemblyName(fullPath));
    }
}
