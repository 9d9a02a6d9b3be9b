using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace IotVnetDsl.Evaluation.Source;

/// <summary>Other projects whose source is evaluated with a compilation's own.</summary>
internal static class FollowedProjects
{
    /// <summary>Whether another project's source is followed: seen through other references than ours its symbols would be others than ours.</summary>
    public static bool IsFollowed(this CompilationReference other, Compilation compilation) =>
        other.Compilation is CSharpCompilation && SymbolEqualityComparer.Default.Equals(compilation.GetAssemblyOrModuleSymbol(other), other.Compilation.Assembly);
}
