using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation;

/// <summary>The classes of one file that derive from something, and the names that it gives to types; found once for a tree.</summary>
internal sealed class TypeHeads
{
    private static readonly ConditionalWeakTable<SyntaxTree, TypeHeads> Known = new();

    private TypeHeads(ImmutableArray<TypeHead> types, ImmutableArray<(string Alias, string Of)> aliases)
    {
        Types = types;
        Aliases = aliases;
    }

    public ImmutableArray<TypeHead> Types { get; }

    public ImmutableArray<(string Alias, string Of)> Aliases { get; }

    public static TypeHeads Of(SyntaxTree tree, CancellationToken cancellation)
    {
        if (Known.TryGetValue(tree, out var known))
            return known;
        var nodes = tree.GetRoot(cancellation).DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax).ToArray();
        var made = new TypeHeads(
            [.. nodes.OfType<TypeDeclarationSyntax>().Where(type => type is ClassDeclarationSyntax or RecordDeclarationSyntax && type.BaseList is not null).Select(TypeHead.Of)],
            [.. nodes.OfType<UsingDirectiveSyntax>().Where(use => use.Alias is not null).SelectMany(use => NamesIn(use.NamespaceOrType).Select(name => (use.Alias!.Name.Identifier.ValueText, name)))]);
        return Known.GetValue(tree, _ => made);
    }

    private static IEnumerable<string> NamesIn(SyntaxNode node) => node.DescendantNodesAndSelf().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText);

    /// <summary>A class by what is written of it.</summary>
    internal sealed record TypeHead(string Name, ImmutableArray<string> Bases, string MetadataName, bool IsOfFile, int Position)
    {
        public static TypeHead Of(TypeDeclarationSyntax type) => new(
            type.Identifier.ValueText,
            [.. type.BaseList!.Types.SelectMany(written => NamesIn(written.Type))],
            MetadataNameOf(type),
            type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Any(around => around.Modifiers.Any(SyntaxKind.FileKeyword)),
            type.SpanStart);

        /// <summary>Does it say that it derives from something of one of the names?</summary>
        public bool NamesAny(HashSet<string> names)
        {
            foreach (var name in Bases)
            {
                if (names.Contains(name))
                    return true;
            }

            return false;
        }

        private static string MetadataNameOf(TypeDeclarationSyntax type)
        {
            var name = type.Identifier.ValueText;
            if (type.Arity > 0)
                name += $"`{type.Arity}";
            return type.Parent switch
            {
                TypeDeclarationSyntax outer => $"{MetadataNameOf(outer)}+{name}",
                BaseNamespaceDeclarationSyntax => string.Join(".", type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(space => NamespaceOf(space.Name)).Append(name)),
                _ => name,
            };
        }

        // Without the spaces and escapes that may stand in it.
        private static string NamespaceOf(NameSyntax name) => string.Join(".", NamesIn(name));
    }
}
