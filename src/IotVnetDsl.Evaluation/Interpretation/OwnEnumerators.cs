using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Enumerators that are written by hand: asked to their end at once, as iterators are.</summary>
internal static class OwnEnumerators
{
    /// <summary>One that never ends costs no more than this.</summary>
    private const int MostItems = 1_000;

    /// <summary>What the enumerator gives; null where it is none that is followed.</summary>
    /// <param name="interpreter">Of the compilation.</param>
    /// <param name="enumerator">An object that the loop, and nobody else, has.</param>
    /// <param name="at">What made it.</param>
    /// <param name="frame">In which what is older than the enumerator is not changed.</param>
    public static Sequence? Enumerate(Interpreter interpreter, LiveObject enumerator, IOperation at, Frame frame)
    {
        if (Implementation(enumerator.Type, "System.Collections.IEnumerator", "MoveNext") is not IMethodSymbol next
            || Implementation(enumerator.Type, "System.Collections.Generic.IEnumerator`1", "Current") is not IPropertySymbol current
            || !interpreter.Bodies.IsOfSource(next) || !interpreter.Bodies.IsOfSource(current) || !EndsSilently(interpreter, enumerator.Type))
        {
            return null;
        }

        var items = ImmutableArray.CreateBuilder<Slot>();
        while (items.Count < MostItems && !interpreter.IsExhausted)
        {
            var goesOn = Methods.Call(interpreter, next, enumerator, Arguments.None, at, frame);
            switch (goesOn)
            {
                case Scalar { Content: true }:
                    var item = Members.Read(interpreter, current, enumerator, Arguments.None, at, frame, viaBase: false);
                    items.Add(new Slot(item, Place.Of(at.Syntax)));
                    break;
                case Scalar { Content: false }:
                    return new Sequence(null, items.ToImmutable(), null, Place.Of(at.Syntax));
                default:
                    return new Sequence(null, [], goesOn as Unknown ?? Unknown.At(at, "loops over a collection that is not known"), Place.Of(at.Syntax));
            }
        }

        return new Sequence(null, items.ToImmutable(), Unknown.At(at, "takes too many steps to evaluate"), Place.Of(at.Syntax)) { IsCut = !interpreter.IsExhausted };
    }

    // What a loop does at its end may change something.
    private static bool EndsSilently(Interpreter interpreter, INamedTypeSymbol type) =>
        Implementation(type, "System.IDisposable", "Dispose") is not IMethodSymbol dispose || interpreter.Bodies.BodyOf(dispose) is IBlockOperation { Operations.IsEmpty: true };

    private static ISymbol? Implementation(INamedTypeSymbol type, string contract, string member) => type.AllInterfaces
        .Where(candidate => NameOf(candidate) == contract)
        .SelectMany(candidate => candidate.GetMembers(member))
        .Select(type.FindImplementationForInterfaceMember)
        .FirstOrDefault(found => found is { IsAbstract: false });

    private static string NameOf(INamedTypeSymbol type) => $"{type.ContainingNamespace}.{type.MetadataName}";
}
