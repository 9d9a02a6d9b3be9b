using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Source;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Usage;

/// <summary>
/// What the findings about code take from one body. While that stays the same, as it does when a text or number is edited, they stay the same.
/// </summary>
internal static class UsageFacts
{
    public static Checksum Of(Interpreter interpreter, SyntaxNode body)
    {
        if (interpreter.Bodies.OperationOf(body) is not { } root)
            return Checksum.Empty;
        var facts = Checksum.Of("body");
        foreach (var operation in root.DescendantsAndSelf())
        {
            // Its shape: what runs always, and what in one case only.
            facts = facts.With((ulong)operation.Kind).With((ulong)operation.ChildOperations.Count);
            if (operation is IBinaryOperation binary)
                facts = facts.With((ulong)binary.OperatorKind);
            if (operation is IInstanceReferenceOperation instance)
                facts = facts.With((ulong)instance.ReferenceKind);
            if (TopologyCode.MemberOf(operation)?.OriginalDefinition is { } member)
                facts = With(facts, interpreter, operation, member, body);
            if (UnstableReads.CounterOf(operation) is { } counter)
                facts = At(facts.With("counts").With(NameOf(counter)), operation, body);
            if (operation is IObjectCreationOperation or IWithOperation && operation.Type is { } made && (interpreter.Library.IsResource(made) || interpreter.Library.IsModule(made)))
                facts = facts.With("makes").With(NameOf(made));
            if (operation is IConversionOperation { Type: { } to, Operand.Type: { } from } && (to.SpecialType == SpecialType.System_Object || to.TypeKind == TypeKind.Dynamic))
                facts = facts.With("holds").With(NameOf(from));
        }

        return facts;
    }

    private static Checksum With(Checksum facts, Interpreter interpreter, IOperation operation, ISymbol member, SyntaxNode body)
    {
        if (UnstableReads.SourceOf(member) is not null)
            facts = At(facts.With(NameOf(member)), operation, body).With(UnstableReads.IsTaken(operation) ? 0UL : 1UL);
        return interpreter.Bodies.IsOfSource(member)
            ? facts.With(NameOf(member)).With((ulong)operation.Kind).With(HiddenDeclarations.OnlyRefers(interpreter.Library, operation) ? 1UL : 0UL)
            : facts;
    }

    private static Checksum At(Checksum facts, IOperation operation, SyntaxNode body) =>
        facts.With((ulong)(operation.Syntax.SpanStart - body.SpanStart)).With((ulong)operation.Syntax.Span.Length);

    private static string NameOf(ISymbol symbol) => symbol.GetDocumentationCommentId() ?? symbol.ToDisplayString();
}
