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
    public static Building OfLibrary(Interpreter interpreter, INamedTypeSymbol type, IMethodSymbol constructor, Arguments arguments, Place place)
    {
        var building = new Building(type, Instance.NoSlots, place);
        foreach (var parameter in constructor.Parameters)
        {
            if (parameter.Ordinal < arguments.Count && !Library.IsCallerInformation(parameter)
                && interpreter.Library.PropertyFor(type, parameter.Name) is { } property)
            {
                building.Set(property, arguments.Slots[parameter.Ordinal]);
            }
        }

        return building;
    }

    public static Building OfSource(
        Interpreter interpreter, INamedTypeSymbol type, IMethodSymbol constructor, Arguments arguments, Place place, State state)
    {
        var building = new Building(type, Instance.NoSlots, place);
        Run(interpreter, building, constructor, arguments, place, state);
        return building;
    }

    /// <summary>An object made without arguments.</summary>
    public static Value WithDefaults(Interpreter interpreter, INamedTypeSymbol type, IMethodSymbol constructor, Place place, State state) =>
        OfSource(interpreter, type, constructor, Defaults(constructor), place, state).Finish();

    private static void Run(Interpreter interpreter, Building building, IMethodSymbol constructor, Arguments arguments, Place at, State state)
    {
        if (interpreter.IsTooDeep || arguments.Count < constructor.Parameters.Length)
        {
            building.Blur(new Unknown(interpreter.IsTooDeep ? "calls too deeply" : Reasons.DoesNotCompile, at));
            return;
        }

        using (interpreter.EnterCall())
        {
            var frame = new Frame(constructor, building, state);
            Bodies.Bind(frame, constructor, arguments);
            var declaration = interpreter.Bodies.DeclarationsOf(constructor).FirstOrDefault();
            if (declaration is ConstructorDeclarationSyntax written)
                RunWritten(interpreter, building, constructor, written, frame, at);
            else
                RunPrimary(interpreter, building, constructor, declaration as TypeDeclarationSyntax, arguments, frame, at);
        }
    }

    private static void RunWritten(
        Interpreter interpreter, Building building, IMethodSymbol constructor, ConstructorDeclarationSyntax declaration, Frame frame, Place at)
    {
        if ((declaration.Body is null && declaration.ExpressionBody is null) || interpreter.Bodies.OperationOf(declaration) is not IConstructorBodyOperation body)
        {
            building.Blur(new Unknown(Reasons.DoesNotCompile, at));
            return;
        }

        var chained = (body.Initializer as IExpressionStatementOperation)?.Operation as IInvocationOperation;
        var toSelf = declaration.Initializer?.IsKind(SyntaxKind.ThisConstructorInitializer) == true;
        if (!toSelf)
            MemberInitializers.Run(interpreter, building, constructor.ContainingType, frame);
        Chain(interpreter, building, constructor, chained, frame, at);
        if ((body.BlockBody ?? body.ExpressionBody) is { } block && Statements.Execute(interpreter, block, frame) == Completion.GivenUp)
            building.Blur(frame.Returned as Unknown ?? new Unknown(Reasons.Calls(constructor), at));
        else if (frame.Returned is Unknown { IsThrown: true } thrown)
            building.Blur(thrown);
        else if (frame.MayHaveReturned)
            building.Blur(new Unknown("depends on what is not known", at));
    }

    private static void RunPrimary(
        Interpreter interpreter, Building building, IMethodSymbol constructor, TypeDeclarationSyntax? declaration, Arguments arguments, Frame frame, Place at)
    {
        foreach (var parameter in constructor.Parameters)
        {
            var slot = arguments.Slots[parameter.Ordinal];
            building.Set(parameter, slot);
            if (constructor.ContainingType.IsRecord && PositionalProperty(constructor.ContainingType, parameter) is { } property)
                building.Set(property, slot);
        }

        MemberInitializers.Run(interpreter, building, constructor.ContainingType, frame);
        var chained = declaration?.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } written
            ? interpreter.Bodies.OperationOf(written) as IInvocationOperation
            : null;
        Chain(interpreter, building, constructor, chained, frame, at);
    }

    private static void Chain(
        Interpreter interpreter, Building building, IMethodSymbol constructor, IInvocationOperation? written, Frame frame, Place at)
    {
        if (written is not null)
        {
            var arguments = Arguments.Of(interpreter, written.Arguments, frame);
            if (interpreter.Bodies.IsOfSource(written.TargetMethod.ContainingType))
                Run(interpreter, building, frame.Types.Apply(written.TargetMethod, interpreter.Compilation), arguments, at, frame.State);
            return;
        }

        if (constructor.ContainingType.BaseType is not { } parent || !interpreter.Bodies.IsOfSource(parent))
            return;
        var implied = parent.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.IsEmpty)
            ?? parent.InstanceConstructors.FirstOrDefault(candidate => candidate.Parameters.All(parameter => parameter.HasExplicitDefaultValue));
        if (implied is null)
            building.Blur(new Unknown(Reasons.DoesNotCompile, at));
        else
            Run(interpreter, building, implied, Defaults(implied), at, frame.State);
    }

    private static Arguments Defaults(IMethodSymbol constructor) =>
        Arguments.Of([.. constructor.Parameters.Select(parameter => Constants.Of(parameter.ExplicitDefaultValue, parameter.Type))]);

    private static IPropertySymbol? PositionalProperty(INamedTypeSymbol type, IParameterSymbol parameter) =>
        type.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault(property =>
            property.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() is ParameterSyntax));
}
