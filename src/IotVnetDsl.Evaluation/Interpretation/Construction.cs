using IotVnetDsl.Evaluation.Intrinsics;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>Makes objects: the library's from their parameters, the user's own by running their constructors.</summary>
internal static class Construction
{
    /// <summary>Parameter <c>p</c> of a library record's constructor is its property <c>P</c>.</summary>
    public static LiveObject OfLibrary(Interpreter interpreter, INamedTypeSymbol type, IMethodSymbol constructor, Arguments arguments, Place place, State state)
    {
        var slots = Instance.NoSlots;
        var stated = interpreter.Library.StatedBy(type, constructor);
        for (var ordinal = 0; ordinal < stated.Length && ordinal < arguments.Count; ordinal++)
        {
            if (stated[ordinal] is { } property)
                slots = slots.SetItem(property, arguments.Slots[ordinal]);
        }

        return state.NewObject(type, slots, null, place);
    }

    public static LiveObject OfSource(Interpreter interpreter, INamedTypeSymbol type, IMethodSymbol constructor, Arguments arguments, Place place, Frame frame)
    {
        var made = frame.State.NewObject(type, Instance.NoSlots, null, place);
        Run(interpreter, made, constructor, arguments, place, frame);
        return made;
    }

    /// <summary>An object made without arguments.</summary>
    public static Value WithDefaults(Interpreter interpreter, INamedTypeSymbol type, IMethodSymbol constructor, Place place, State state) =>
        Finish(interpreter, OfSource(interpreter, type, constructor, Defaults(constructor), place, new Frame(null, null, state)), state);

    /// <summary>The object after its initializer.</summary>
    public static Value Finish(Interpreter interpreter, LiveObject made, State state) => state.Finish(made, CanChange(interpreter, made.Type));

    // A value type is copied wherever it goes, so no two names are one.
    public static bool CanChange(Interpreter interpreter, INamedTypeSymbol type)
    {
        if (type.IsValueType || !interpreter.Bodies.IsOfSource(type))
            return false;
        if (!interpreter.Changeable.TryGetValue(type.OriginalDefinition, out var canChange))
        {
            for (INamedTypeSymbol? current = type; current is not null && !canChange && interpreter.Bodies.IsOfSource(current); current = current.BaseType)
            {
                canChange = current.GetMembers().Any(member => !member.IsStatic && member switch
                {
                    // One that a getter calls its own may be set by it.
                    IFieldSymbol { IsImplicitlyDeclared: true, AssociatedSymbol: IPropertySymbol property } => interpreter.Bodies.GetterOf(property) is not null,
                    IFieldSymbol field => field is { IsReadOnly: false, IsImplicitlyDeclared: false },
                    IPropertySymbol property => property.SetMethod is { IsInitOnly: false },
                    _ => member is IEventSymbol,
                }) || (!current.IsRecord && current.InstanceConstructors.Any(constructor => IsPrimary(interpreter, constructor) && constructor.Parameters.Any(interpreter.Mutations.Assign)));
            }

            interpreter.Changeable[type.OriginalDefinition] = canChange;
        }

        return canChange;
    }

    /// <summary>True for a parameter that the object keeps, to the code of its other members.</summary>
    public static bool IsKept(IParameterSymbol parameter, Frame frame) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && !SymbolEqualityComparer.Default.Equals(frame.Function?.OriginalDefinition, constructor);

    private static bool IsPrimary(Interpreter interpreter, IMethodSymbol constructor) => interpreter.Bodies.DeclarationsOf(constructor).Any(declaration => declaration is TypeDeclarationSyntax);

    private static void Run(Interpreter interpreter, LiveObject made, IMethodSymbol constructor, Arguments arguments, Place at, Frame caller)
    {
        if (interpreter.IsTooDeep || arguments.Count < constructor.Parameters.Length)
        {
            caller.State.Ruin(made, new Unknown(interpreter.IsTooDeep ? "calls too deeply" : Reasons.DoesNotCompile, at));
            return;
        }

        interpreter.TypeInitializers.Enter(constructor.ContainingType);
        using (interpreter.EnterCall())
        {
            var frame = caller.Call(constructor, made);
            // Nothing runs for a value type that is made without a constructor of its own, its initializers neither.
            if (constructor is { IsImplicitlyDeclared: true, Parameters.IsEmpty: true, ContainingType.IsValueType: true })
                return;
            Bodies.Bind(interpreter, frame, constructor, arguments);
            var declaration = interpreter.Bodies.DeclarationsOf(constructor) is [var first, ..] ? first : null;
            if (declaration is ConstructorDeclarationSyntax written)
                RunWritten(interpreter, made, constructor, written, frame, at);
            else
                RunPrimary(interpreter, made, constructor, declaration as TypeDeclarationSyntax, arguments, frame, at);
        }
    }

    private static void RunWritten(
        Interpreter interpreter, LiveObject made, IMethodSymbol constructor, ConstructorDeclarationSyntax declaration, Frame frame, Place at)
    {
        if ((declaration.Body is null && declaration.ExpressionBody is null) || interpreter.Bodies.OperationOf(declaration) is not IConstructorBodyOperation body)
        {
            frame.State.Ruin(made, new Unknown(Reasons.DoesNotCompile, at));
            return;
        }

        var chained = (body.Initializer as IExpressionStatementOperation)?.Operation as IInvocationOperation;
        var toSelf = declaration.Initializer?.IsKind(SyntaxKind.ThisConstructorInitializer) == true;
        if (!toSelf)
            MemberInitializers.Run(interpreter, made, constructor.ContainingType, frame);
        Chain(interpreter, made, constructor, chained, frame, at);
        if ((body.BlockBody ?? body.ExpressionBody) is not { } block)
            return;
        // Where the rest of the body may or may not have run, what it sets is unknown.
        if (Statements.Execute(interpreter, block, frame) is Completion.GivenUp or Completion.Jumped)
            Skipping.Skip(block, frame, frame.Returned as Unknown ?? new Unknown(Reasons.Calls(constructor), at));
        else if (frame.Returned is Unknown { IsThrown: true } thrown)
            frame.State.Ruin(made, thrown);
        else if (frame.MayHaveReturned)
            Skipping.Skip(block, frame, new Unknown("depends on what is not known", at));
    }

    private static void RunPrimary(
        Interpreter interpreter, LiveObject made, IMethodSymbol constructor, TypeDeclarationSyntax? declaration, Arguments arguments, Frame frame, Place at)
    {
        foreach (var parameter in constructor.Parameters)
        {
            var slot = arguments.Slots[parameter.Ordinal];
            frame.State.Set(made, parameter, slot);
            if (constructor.ContainingType.IsRecord && PositionalProperty(constructor.ContainingType, parameter) is { } property)
                frame.State.Set(made, property, slot);
        }

        MemberInitializers.Run(interpreter, made, constructor.ContainingType, frame);
        var chained = declaration?.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } written
            ? interpreter.Bodies.OperationOf(written) as IInvocationOperation
            : null;
        Chain(interpreter, made, constructor, chained, frame, at);
    }

    private static void Chain(
        Interpreter interpreter, LiveObject made, IMethodSymbol constructor, IInvocationOperation? written, Frame frame, Place at)
    {
        if (written is not null)
        {
            var arguments = Arguments.Of(interpreter, written.Arguments, frame);
            if (interpreter.Bodies.IsOfSource(written.TargetMethod.ContainingType))
                Run(interpreter, made, frame.Types.Apply(written.TargetMethod, interpreter.Compilation), arguments, at, frame);
            else if (Exceptions.IsOne(written.TargetMethod.ContainingType) && frame.State.Read(made) is Contents contents)
                frame.State.Write(made, new Contents(Exceptions.With(contents.Slots, made.Type, written.TargetMethod, arguments), contents.Rest));
            return;
        }

        if (constructor.ContainingType.BaseType is not { } parent || !interpreter.Bodies.IsOfSource(parent))
            return;
        var implied = parent.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty)
            ?? parent.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.All(parameter => parameter.HasExplicitDefaultValue));
        if (implied is null)
            frame.State.Ruin(made, new Unknown(Reasons.DoesNotCompile, at));
        else
            Run(interpreter, made, implied, Defaults(implied), at, frame);
    }

    private static Arguments Defaults(IMethodSymbol constructor) =>
        Arguments.Of([.. constructor.Parameters.Select(parameter => TopologyMaking.TakesAny(parameter) ? new Sequence(parameter.Type, []) : Constants.Of(parameter.ExplicitDefaultValue, parameter.Type))]);

    private static IPropertySymbol? PositionalProperty(INamedTypeSymbol type, IParameterSymbol parameter) =>
        type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(property =>
            property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ParameterSyntax));
}
