using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Operations;

/// <summary>The text that the compiler makes for a record: the name of its type, and what its public members hold, those of its bases first.</summary>
internal static class RecordTexts
{
    /// <summary>Null where something of it is not known, or is the user's own.</summary>
    public static string? Of(Interpreter interpreter, Value record, IOperation at, Frame frame, out Unknown? reason)
    {
        reason = null;
        var type = Calls.TypeOf(record)!;
        var members = ImmutableArray.CreateBuilder<ISymbol>();
        for (INamedTypeSymbol? current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (!current.IsRecord || !interpreter.Bodies.IsOfSource(current) || interpreter.Library.Owns(current) || current.DeclaringSyntaxReferences.Length > 1 || IsOwn(current))
                return null;
            members.InsertRange(0, current.GetMembers().Where(IsPrinted));
        }

        var (parts, letters) = (new List<string>(), 0);
        if (interpreter.IsTooDeep)
            return null;
        using (interpreter.EnterCall())
        {
            foreach (var member in members)
            {
                if (!interpreter.Step() || PartOf(interpreter, record, member, at, frame, out reason) is not { } part)
                    return null;
                parts.Add($"{member.Name} = {part}");
                // What holds something twice is twice as long at each level.
                if ((letters += part.Length) > Interpreter.LongestText)
                {
                    reason = Unknown.At(at, "is too long a text to evaluate");
                    return null;
                }
            }
        }

        return parts.Count == 0 ? $"{type.Name} {{ }}" : $"{type.Name} {{ {string.Join(", ", parts)} }}";
    }

    private static string? PartOf(Interpreter interpreter, Value record, ISymbol member, IOperation at, Frame frame, out Unknown? reason)
    {
        var value = member is IPropertySymbol property
            ? Members.Read(interpreter, property, record, Arguments.None, at, frame, viaBase: false)
            : Fields.Read(interpreter, (IFieldSymbol)member, record, at, frame);
        reason = null;
        // What an interpolated text asks for its form, this one does not.
        return Calls.TypeOf(value) is { } held && OwnForms.Has(held) ? null : Text.Of(value, null, at, interpreter, frame, out reason);
    }

    private static bool IsOwn(INamedTypeSymbol type) => type.GetMembers("PrintMembers").Concat(type.GetMembers("ToString")).Any(member => !member.IsImplicitlyDeclared && member is IMethodSymbol);

    private static bool IsPrinted(ISymbol member) => member is { DeclaredAccessibility: Accessibility.Public, IsStatic: false }
        and (IFieldSymbol or IPropertySymbol { IsIndexer: false, IsOverride: false, GetMethod: not null });
}
