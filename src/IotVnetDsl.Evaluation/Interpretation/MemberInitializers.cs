using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>The initializers of a type's own fields and properties, as its constructors run them.</summary>
internal static class MemberInitializers
{
    public static void Run(Interpreter interpreter, LiveObject made, INamedTypeSymbol type, Frame frame)
    {
        foreach (var member in type.OriginalDefinition.GetMembers())
        {
            if (member.IsStatic || member is not (IFieldSymbol or IPropertySymbol) || (member.IsImplicitlyDeclared && member is IFieldSymbol))
                continue;
            if (Fields.Initializer(interpreter, member) is { } initializer)
            {
                // In a frame of its own: what a pattern declares in one initializer is not seen by the next.
                var scope = frame.Call(frame.Function, made, frame);
                var value = interpreter.Evaluate(initializer, scope);
                frame.State.Set(made, Storage.Of(member), new Slot(value, Place.Of(initializer.Syntax)));
            }
        }
    }
}
