using IotVnetDsl.Evaluation;
using IotVnetDsl.Evaluation.Analysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.CodeFixes.Editing;

/// <summary>A finding, and the source that states what it is about.</summary>
internal sealed class FindingSite : EditSite
{
    private readonly TopologyEvaluation _topology;
    private readonly Diagnostic _diagnostic;

    private FindingSite(Document document, Compilation compilation, TopologyEvaluation topology, Diagnostic diagnostic) : base(document, compilation, topology)
    {
        (_topology, _diagnostic) = (topology, diagnostic);
        Place = Locate(Path, Data(FindingProperties.PropertyPath) ?? "");
        Node = NodeAt(Place)!;
    }

    /// <summary>What the squiggle is under.</summary>
    public override SyntaxNode Node { get; }

    /// <summary>The expression there, or that the assignment, argument or item there states; null where it is none.</summary>
    public ExpressionSyntax? Stated => Node switch
    {
        AssignmentExpressionSyntax assignment => assignment.Right,
        ArgumentSyntax argument => argument.Expression,
        ExpressionElementSyntax element => element.Expression,
        var node => node as ExpressionSyntax,
    };

    /// <summary>
    /// What is stated there: the expression, or each arm where it is a choice (<c>Stage == "prod" ? 2 : 1</c>); of a constant that nothing else
    /// uses, what it stands for.
    /// </summary>
    public IEnumerable<ExpressionSyntax> StatedArms => Stated is { } stated ? Arms(stated) : [];

    public string Id => _diagnostic.Id;

    /// <summary>Logical path of the resource; "" where the topology itself is at fault.</summary>
    public string Path => Data(FindingProperties.Path) ?? "";

    /// <summary>Is it found in every variant of the topology?</summary>
    public bool IsOfEveryVariant =>
        _topology.GraphsToCheck.All(graph => graph.Variant is null || Data(FindingProperties.Variants)?.Split(',').Contains(graph.Variant) == true);

    private Location Place { get; }

    private protected override string? Variant => Data(FindingProperties.Variants)?.Split(',')[0];

    public static FindingSite? Of(Document document, Compilation compilation, Diagnostic diagnostic, CancellationToken cancellation)
    {
        if (!diagnostic.Properties.TryGetValue(FindingProperties.Topology, out var name))
            return null;

        // Topologies of several namespaces may share a name: the place tells.
        return EvaluatedTopologies.Of(compilation, cancellation)
            .Where(topology => topology.Name == name)
            .Select(topology => new FindingSite(document, compilation, topology, diagnostic))
            .FirstOrDefault(site => site.Place.SourceSpan == diagnostic.Location.SourceSpan);
    }

    /// <summary>What the rule hands to fixes, by name; null where it does not say.</summary>
    public string? Data(string name) => _diagnostic.Properties.TryGetValue(name, out var value) ? value : null;

    /// <summary>The creation that has the last word on a member of the finding's resource: the one that sets it, else the resource's own.</summary>
    public SyntaxNode? CreationStating(string member) => CreationStating(Path, member);

    /// <summary>As the other, of another resource.</summary>
    public SyntaxNode? CreationStating(string path, string member) => CreationAround(NodeAt(Locate(path, member)), member) ?? Creation(path);

    /// <summary>The creation whose member the finding is at; null where it is at another.</summary>
    public SyntaxNode? PartStating(string member) => CreationAround(Node, member);

    private static SyntaxNode? CreationAround(SyntaxNode? stated, string member) => stated?.AncestorsAndSelf().OfType<AssignmentExpressionSyntax>()
        .FirstOrDefault(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == member)
        ?.Parent?.Parent;

    public bool IsNeverNull(ExpressionSyntax value) => ModelOf(value).GetTypeInfo(value).Nullability.FlowState == NullableFlowState.NotNull;

    private IEnumerable<ExpressionSyntax> Arms(ExpressionSyntax stated) => stated switch
    {
        ConditionalExpressionSyntax choice => Arms(choice.WhenTrue).Concat(Arms(choice.WhenFalse)),
        SwitchExpressionSyntax choice => choice.Arms.SelectMany(arm => Arms(arm.Expression)),
        ParenthesizedExpressionSyntax inner => Arms(inner.Expression),
        IdentifierNameSyntax or MemberAccessExpressionSyntax when OwnConstant.Of(this, stated) is { } constant => [constant],
        _ => [stated],
    };
}
