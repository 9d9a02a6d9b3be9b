using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using IotVnetDsl.Host.Protocol;

namespace IotVnetDsl.Host.Execution;

/// <summary>Places in the project's sources: paths that the compiler mapped are mapped back, getters are looked up in the symbols.</summary>
internal sealed class SourceFiles(HostRequest request)
{
    private readonly string[] _sources = [.. request.Sources];
    private readonly ConcurrentDictionary<Module, MetadataReaderProvider?> _symbols = [];
    private readonly ConcurrentDictionary<string, string> _resolved = new(StringComparer.Ordinal);

    /// <summary>The file as it is on this machine: a deterministic build records <c>/_/src/Plant.cs</c>.</summary>
    public string Resolve(string recorded) => _resolved.GetOrAdd(recorded, Found);

    /// <summary>The first line of a property's getter, null without symbols.</summary>
    public FilePlace? GetterOf(PropertyInfo property) => property.GetMethod is { } getter ? PointsOf(getter).FirstOrDefault() : null;

    /// <summary>The first line of a record that has code: its header, which the copy constructor stands for; null without symbols.</summary>
    public FilePlace? StartOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return type.GetConstructors(Own).Cast<MethodBase>().Concat(type.GetMethods(Own)).SelectMany(PointsOf).MinBy(place => place.Line);
    }

    private string Found(string recorded) => File.Exists(recorded) ? recorded : _sources
        .Select(source => (Source: source, Common: CommonEnd(source, recorded)))
        .Where(candidate => candidate.Common >= Path.GetFileName(recorded).Length)
        .OrderByDescending(candidate => candidate.Common)
        .Select(candidate => candidate.Source)
        .FirstOrDefault(recorded);

    private IEnumerable<FilePlace> PointsOf(MethodBase method)
    {
        if (SymbolsOf(method.Module) is not { } symbols)
            return [];

        var reader = symbols.GetMetadataReader();
        var handle = MetadataTokens.MethodDefinitionHandle(method.MetadataToken & 0x00FFFFFF).ToDebugInformationHandle();
        return reader.GetMethodDebugInformation(handle).GetSequencePoints()
            .Where(point => !point.IsHidden)
            .Select(point => new FilePlace(Resolve(reader.GetString(reader.GetDocument(point.Document).Name)), point.StartLine, point.StartColumn));
    }

    private MetadataReaderProvider? SymbolsOf(Module module) => _symbols.GetOrAdd(module, static module => OpenSymbols(module.Assembly.Location));

    private static MetadataReaderProvider? OpenSymbols(string assembly)
    {
        if (assembly.Length == 0)
            return null;

        // Read whole, so that the next build may overwrite what this process has looked at.
        using var image = new PEReader([.. File.ReadAllBytes(assembly)]);
        return image.TryOpenAssociatedPortablePdb(
            assembly, path => File.Exists(path) ? new MemoryStream(File.ReadAllBytes(path)) : null, out var symbols, out _) ? symbols : null;
    }

    private static int CommonEnd(string one, string other)
    {
        var length = 0;
        while (length < one.Length && length < other.Length && SameCharacter(one[^(length + 1)], other[^(length + 1)]))
            length++;
        return length;
    }

    private static bool SameCharacter(char one, char other) => (one is '/' or '\\' && other is '/' or '\\') || one == other;
}
