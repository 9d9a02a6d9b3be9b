using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace IotVnetDsl.Evaluation.Source;

/// <summary>What was read, and the text of each body as it was then; those of its parts say theirs themselves.</summary>
internal sealed record Dependence(Reads Reads, ImmutableArray<Checksum> Texts)
{
    public static Dependence Of(Reads reads, SourceState source)
    {
        var texts = new Checksum[reads.Bodies.Length];
        for (var index = 0; index < texts.Length; index++)
            texts[index] = source.TextOf(reads.Bodies[index]);
        return new Dependence(reads, ImmutableCollectionsMarshal.AsImmutableArray(texts));
    }
}
