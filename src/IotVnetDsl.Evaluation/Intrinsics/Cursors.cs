using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Enumerators of .NET that are asked by hand: <c>while (names.MoveNext())</c>.</summary>
internal static class Cursors
{
    /// <summary>True for one that a variable is declared for; all others are only handed on.</summary>
    public static bool IsKept(IOperation made) => made.Syntax.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax };

    /// <summary>Null where the method is not followed.</summary>
    public static Value? Call(Cursor cursor, IMethodSymbol method, IOperation at, Frame frame)
    {
        if (method.Name == "Dispose")
            return Null.Instance;
        if (method.Name != "MoveNext")
            return null;
        frame.Seen(cursor);
        if (frame.State.Read(cursor) is not TupleOf { Items: [Sequence items, Scalar { Content: int position }] })
            return frame.State.Read(cursor) as Unknown;
        if (frame.State.IsOutOfOrder(cursor, frame))
        {
            frame.State.Spoil(Unknown.At(at, "changes what something reads later"));
            return null;
        }

        var next = Math.Min(position + 1, items.Items.Length);
        frame.State.Write(cursor, new TupleOf([items, new Scalar(next)]));
        return items.Open is { } open && !(items.IsCut && next < items.Items.Length) ? open : Scalar.Of(next < items.Items.Length);
    }

    public static Value? Property(Cursor cursor, IPropertySymbol property, Frame frame) => property.Name != "Current" ? null : frame.State.Read((Cursor)frame.Seen(cursor)) switch
    {
        TupleOf { Items: [Sequence { Open: null } or Sequence { IsCut: true }, Scalar { Content: int position }] } at when ((Sequence)at.Items[0]).Items is var items && position >= 0 && position < items.Length => items[position].Value,
        Unknown unknown => unknown,
        _ => null,
    };

    /// <summary>True for a copy of one that is a struct: it goes on by itself.</summary>
    public static bool IsCopied(Value value, IOperation read) => value is Cursor && read.Type is { IsValueType: true } && read.Parent is not (IInvocationOperation or IPropertyReferenceOperation);
}
