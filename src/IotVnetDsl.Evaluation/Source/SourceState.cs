using System.Runtime.CompilerServices;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace IotVnetDsl.Evaluation.Source;

/// <summary>
/// A compilation as the store sees it. Two of one fingerprint have the same declarations, so that a body is the same member's in both by its
/// place in the order of bodies, and means the same wherever its text is the same.
/// </summary>
internal sealed class SourceState
{
    private static readonly ConditionalWeakTable<MetadataReference, string> References = new();
    private static readonly ConditionalWeakTable<Compilation, object> Others = new();

    private readonly SyntaxTree[] _trees;
    private readonly Outline[] _outlines;
    private readonly Lazy<Dictionary<SyntaxTree, int>> _ordinals;

    private SourceState(SyntaxTree[] trees, Outline[] outlines, Checksum surroundings)
    {
        _trees = trees;
        _outlines = outlines;
        Surroundings = surroundings;
        Fingerprint = FingerprintOf(surroundings, outlines);
        _ordinals = new(() => trees.Select((tree, ordinal) => (tree, ordinal)).ToDictionary(item => item.tree, item => item.ordinal));
    }

    /// <summary>Of everything that can change what code elsewhere means.</summary>
    public Checksum Fingerprint { get; }

    /// <summary>Of that what is no file of the project: its options, and what it references.</summary>
    public Checksum Surroundings { get; }

    public IReadOnlyList<Outline> Outlines => _outlines;

    public static SourceState Of(Compilation compilation, CancellationToken cancellation)
    {
        SyntaxTree[] trees = [.. compilation.SyntaxTrees];
        Outline[] outlines = [.. trees.Select(tree => Outline.Of(tree, cancellation))];
        return new SourceState(trees, outlines, SurroundingsOf(compilation, cancellation));
    }

    /// <summary>See <see cref="Surroundings"/>.</summary>
    public static Checksum SurroundingsOf(Compilation compilation, CancellationToken cancellation)
    {
        var fingerprint = Checksum.Of(compilation.AssemblyName ?? "").With(OptionsOf(compilation.Options));
        foreach (var reference in compilation.References)
            fingerprint = reference is CompilationReference { Compilation: var source } other
                ? fingerprint.With(ContentOf(source, cancellation)).With(other.IsFollowed(compilation) ? "followed" : "declared")
                : fingerprint.With(References.GetValue(reference, IdentityOf));
        return fingerprint;
    }

    /// <summary>The bodies that a node is, holds, or is in.</summary>
    public IEnumerable<long> BodiesOf(SyntaxNode node)
    {
        if (!_ordinals.Value.TryGetValue(node.SyntaxTree, out var tree))
            yield break;
        var (first, count) = _outlines[tree].BodiesOf(node.Span);
        for (var body = first; body < first + count; body++)
            yield return ((long)tree << 32) | (uint)body;
    }

    public Checksum TextOf(long body) => _outlines[(int)(body >> 32)].Bodies[(int)body].Text;

    /// <summary>The body itself, as the syntax of this compilation has it.</summary>
    public SyntaxNode NodeOf(long body, CancellationToken cancellation)
    {
        var span = _outlines[(int)(body >> 32)].Bodies[(int)body].Span;
        return _trees[(int)(body >> 32)].GetRoot(cancellation).FindNode(span).DescendantNodesAndSelf().First(node => node.Span == span && Outline.IsBody(node));
    }

    /// <summary>The place of a file in the order of files; -1 where it is none of them.</summary>
    public int OrdinalOf(SyntaxTree tree) => _ordinals.Value.TryGetValue(tree, out var ordinal) ? ordinal : -1;

    /// <summary>Null for a place that is not in the compilation's source.</summary>
    public KeptPlace? Keep(Place place)
    {
        if (place.IsNone)
            return KeptPlace.None;
        var location = place.ToLocation();
        if (location.SourceTree is not { } tree || OrdinalOf(tree) is not (>= 0 and var ordinal))
            return null;
        var outline = _outlines[ordinal];
        return PositionOf(outline, location.SourceSpan.Start) is { } start && PositionOf(outline, location.SourceSpan.End) is { } end
            ? new KeptPlace(ordinal, start, end)
            : null;
    }

    public Place Find(KeptPlace place)
    {
        if (place.IsNone)
            return default;
        var outline = _outlines[place.Tree];
        return new Place(_trees[place.Tree], TextSpan.FromBounds(OffsetOf(outline, place.Start), OffsetOf(outline, place.End)));
    }

    private static KeptPlace.Position? PositionOf(Outline outline, int position)
    {
        if (outline.BodyAt(position) is var body and >= 0)
        {
            var span = outline.Bodies[body].Span;
            return position == span.End
                ? new KeptPlace.Position(KeptPlace.PositionKind.BodyEnd, body, 0)
                : new KeptPlace.Position(KeptPlace.PositionKind.BodyStart, body, position - span.Start);
        }

        return outline.TokenAt(position) is var token and >= 0 && position <= outline.Tokens[token].End
            ? new KeptPlace.Position(KeptPlace.PositionKind.Token, token, position - outline.Tokens[token].Start)
            : outline.TokenAt(position - 1) is var before and >= 0 && position <= outline.Tokens[before].End
            ? new KeptPlace.Position(KeptPlace.PositionKind.Token, before, position - outline.Tokens[before].Start)
            : null;
    }

    private static int OffsetOf(Outline outline, KeptPlace.Position position) => position.Kind switch
    {
        KeptPlace.PositionKind.Token => outline.Tokens[position.Index].Start + position.Distance,
        KeptPlace.PositionKind.BodyEnd => outline.Bodies[position.Index].Span.End,
        _ => outline.Bodies[position.Index].Span.Start + position.Distance,
    };

    private static Checksum FingerprintOf(Checksum surroundings, IEnumerable<Outline> outlines)
    {
        foreach (var outline in outlines)
            surroundings = surroundings.With(outline.Declarations);
        return surroundings;
    }

    // Another project is evaluated with this one: what its bodies do counts, too.
    private static Checksum ContentOf(Compilation other, CancellationToken cancellation)
    {
        if (Others.TryGetValue(other, out var known))
            return (Checksum)known;
        Outline[] outlines = [.. other.SyntaxTrees.Select(tree => Outline.Of(tree, cancellation))];
        var content = outlines.SelectMany(outline => outline.Bodies).Aggregate(FingerprintOf(SurroundingsOf(other, cancellation), outlines), (checksum, body) => checksum.With(body.Text));
        return (Checksum)Others.GetValue(other, _ => content);
    }

    private static string OptionsOf(CompilationOptions options) => options is CSharpCompilationOptions csharp
        ? $"{csharp.OutputKind} {csharp.CheckOverflow} {csharp.NullableContextOptions} {csharp.AllowUnsafe} {csharp.MetadataImportOptions} {csharp.OptimizationLevel} {csharp.Platform} {csharp.ModuleName} {csharp.MainTypeName} {string.Join(",", csharp.Usings)}"
        : options.Language;

    // What it was compiled to, and by which names it is seen.
    private static string IdentityOf(MetadataReference reference)
    {
        var content = (reference as PortableExecutableReference)?.GetMetadata() switch
        {
            AssemblyMetadata assembly => string.Join(",", assembly.GetModules().Select(module => module.GetModuleVersionId())),
            ModuleMetadata module => module.GetModuleVersionId().ToString(),
            _ => Guid.NewGuid().ToString(),
        };
        return $"{content} {string.Join(",", reference.Properties.Aliases)} {reference.Properties.EmbedInteropTypes}";
    }
}
