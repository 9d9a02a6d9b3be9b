using IotVnetDsl.Evaluation.Flows;
using IotVnetDsl.Evaluation.Intrinsics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Whether an operation that was not followed can have changed what another member's code has made. It cannot where neither it nor any code of
/// the user's that it reaches sets more than variables of its own and objects that it makes: each body is looked at once, as it is written.
/// </summary>
internal sealed class QuietCode(Interpreter interpreter)
{
    /// <summary>Operations that are looked at, in all.</summary>
    private const int MostOperations = 20_000;

    private readonly Dictionary<ISymbol, Doing> _ofMembers = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IOperation, bool> _known = [];
    private readonly OwnCodeOfTypes _types = new(interpreter);
    private int _seen;

    public bool Is(IOperation operation)
    {
        if (!_known.TryGetValue(operation, out var isQuiet))
            _known[operation] = isQuiet = Find(operation);
        return isQuiet;
    }

    private bool Find(IOperation operation)
    {
        var doing = new Doing();
        Look(operation, doing, maker: null, isRoot: true);
        var reached = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var open = new Stack<Doing>([doing]);
        while (open.Count > 0)
        {
            var current = open.Pop();
            if (current.Changes || _seen > MostOperations)
                return false;
            foreach (var member in current.Reaches)
            {
                if (reached.Add(member))
                    open.Push(Of(member));
            }
        }

        return true;
    }

    private Doing Of(ISymbol member)
    {
        if (_ofMembers.TryGetValue(member, out var known))
            return known;
        var doing = _ofMembers[member] = new Doing();
        switch (member)
        {
            case IMethodSymbol { MethodKind: MethodKind.Constructor } constructor:
                Construct(constructor, doing);
                break;
            case IMethodSymbol method when interpreter.Bodies.BodyOf(method.PartialImplementationPart ?? method) is { } body:
                Look(body, doing, maker: null, isRoot: false);
                break;
            // What has no body here only stores, or is what the types say that implement it.
            case IMethodSymbol method:
                doing.Changes |= method.IsExtern;
                break;
            case INamedTypeSymbol type:
                Initialize(type, isStatic: true, doing);
                foreach (var constructor in type.StaticConstructors.Where(constructor => !constructor.IsImplicitlyDeclared))
                    Look(interpreter.Bodies.BodyOf(constructor), doing, constructor, isRoot: false);
                break;
        }

        return doing;
    }

    private void Construct(IMethodSymbol constructor, Doing doing)
    {
        var type = constructor.ContainingType;
        Initialize(type, isStatic: false, doing);
        doing.Reach(type);
        if (type.BaseType is { } parent && interpreter.Bodies.IsOfSource(parent))
            doing.Reach(parent.InstanceConstructors);
        foreach (var declaration in interpreter.Bodies.DeclarationsOf(constructor).OfType<ConstructorDeclarationSyntax>())
        {
            if (interpreter.Bodies.OperationOf(declaration) is { } written)
                Look(written, doing, constructor, isRoot: false);
            else
                doing.Changes = true;
        }

        // A primary constructor's base is given what its type's head says.
        foreach (var given in interpreter.Bodies.DeclarationsOf(type).OfType<TypeDeclarationSyntax>().SelectMany(declaration => declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? []))
            doing.Changes |= given.ArgumentList.Arguments.Any(argument => argument.Expression is not (LiteralExpressionSyntax or IdentifierNameSyntax));
    }

    private void Initialize(INamedTypeSymbol type, bool isStatic, Doing doing)
    {
        foreach (var member in type.GetMembers().Where(member => member.IsStatic == isStatic && member is IFieldSymbol { IsConst: false } or IPropertySymbol))
        {
            if (Fields.Initializer(interpreter, member) is { } value)
                Look(value, doing, maker: null, isRoot: false);
        }
    }

    private void Look(IOperation? operation, Doing doing, IMethodSymbol? maker, bool isRoot)
    {
        var open = new Stack<IOperation>();
        if (operation is not null)
            open.Push(operation);
        while (open.Count > 0 && !doing.Changes)
        {
            var current = open.Pop();
            if (++_seen > MostOperations || !interpreter.Step())
                doing.Changes = true;
            Visit(current, doing, maker, isRoot);
            foreach (var child in current.ChildOperations)
                open.Push(child);
        }
    }

    private void Visit(IOperation operation, Doing doing, IMethodSymbol? maker, bool isRoot)
    {
        switch (operation)
        {
            // What a nested initializer sets was there before.
            case ISimpleAssignmentOperation { IsRef: true } or IMemberInitializerOperation or IEventAssignmentOperation or IRaiseEventOperation or IAwaitOperation or IAddressOfOperation or ITypeParameterObjectCreationOperation
                or IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation or IDynamicIndexerAccessOperation:
            case { Kind: OperationKind.None or OperationKind.Invalid }:
                doing.Changes = true;
                break;
            case IDeconstructionAssignmentOperation deconstruction:
                doing.Changes |= deconstruction.Value.Type?.IsTupleType != true || OwnObjects.Parts(deconstruction.Target).Any(part => part is ITupleOperation) || !OwnObjects.Targets(deconstruction.Target).All(target => OwnObjects.IsOwn(target, maker, isRoot));
                break;
            case IAssignmentOperation assignment:
                if (assignment is ICompoundAssignmentOperation compound)
                {
                    Reach(compound.OperatorMethod, doing);
                    doing.Reach(_types.Conversions);
                }

                Set(assignment.Target, doing, maker, isRoot);
                break;
            case IIncrementOrDecrementOperation step:
                Reach(step.OperatorMethod, doing);
                Set(step.Target, doing, maker, isRoot);
                break;
            case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out, Value: var given }:
                doing.Changes |= !OwnObjects.IsOwn(given, maker, isRoot);
                break;
            case IInvocationOperation call:
                Call(call, doing, isRoot);
                break;
            case IPropertyReferenceOperation { Property: var property } asked:
                if (interpreter.Bodies.IsOfSource(property))
                    Reach(property.GetMethod, doing);
                else if (!interpreter.Library.Owns(property))
                    doing.Changes |= property.Name == "Value" && property.ContainingType.Name is "Lazy" or "ThreadLocal" || !Hand(asked.Instance, doing, isRoot);
                break;
            case IFieldReferenceOperation { Field: { IsStatic: true, IsConst: false } field } when interpreter.Bodies.IsOfSource(field):
                doing.Reach(field.ContainingType);
                break;
            case IMethodReferenceOperation { Method: var method }:
                if (interpreter.Bodies.IsOfSource(method))
                {
                    Reach(method, doing);
                    // Whoever calls it then shows nothing.
                    doing.Changes |= method.Parameters.Any(parameter => ShownFunctions.HoldsFunctions(parameter.Type));
                }
                else
                    doing.Changes |= !interpreter.Library.Owns(method) && !IsCalm(method);
                break;
            case IObjectCreationOperation { Constructor: { } constructor } made:
                if (interpreter.Bodies.IsOfSource(constructor.ContainingType))
                    doing.Reach(constructor);
                else if (!interpreter.Library.Owns(constructor))
                    doing.Changes |= !IsCalm(constructor) || !made.Arguments.All(argument => Hand(argument.Value, doing, isRoot));
                break;
            case IConversionOperation { OperatorMethod: { } conversion }:
                Reach(conversion, doing);
                break;
            case ICoalesceOperation:
                doing.Reach(_types.Conversions);
                break;
            case IBinaryOperation binary:
                Reach(binary.OperatorMethod, doing);
                if (binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr && binary.OperatorMethod is not null)
                    doing.Reach(_types.Called("op_True").Concat(_types.Called("op_False")));
                if (binary.OperatorMethod is null or { IsImplicitlyDeclared: true })
                    doing.Changes |= !Hand(binary.LeftOperand, doing, isRoot) || !Hand(binary.RightOperand, doing, isRoot);
                break;
            case ITupleBinaryOperation binary:
                doing.Changes |= !Hand(binary.LeftOperand, doing, isRoot) || !Hand(binary.RightOperand, doing, isRoot);
                break;
            case IUnaryOperation unary:
                Reach(unary.OperatorMethod, doing);
                break;
            case IInterpolationOperation hole:
                doing.Changes |= !Hand(hole.Expression, doing, isRoot);
                break;
            case IForEachLoopOperation loop:
                doing.Changes |= loop.IsAsynchronous || IsOfSource(loop.Collection) || !Hand(loop.Collection, doing, isRoot) || loop.LoopControlVariable is not IVariableDeclaratorOperation { Symbol.RefKind: RefKind.None };
                doing.Reach(_types.Called("GetEnumerator").Concat(_types.Conversions));
                break;
            case IImplicitIndexerReferenceOperation { Instance: var indexed }:
                doing.Changes |= IsOfSource(indexed);
                break;
            case IInterpolatedStringHandlerCreationOperation { Type: { } handler }:
                doing.Changes |= interpreter.Bodies.IsOfSource(handler);
                break;
            case IUsingOperation or IUsingDeclarationOperation or ILockOperation:
                doing.Changes = true;
                break;
            case ISpreadOperation spread:
                doing.Changes |= IsOfSource(spread.Operand) || !Hand(spread.Operand, doing, isRoot);
                break;
            case ICollectionExpressionOperation { Type: { } collection }:
                doing.Changes |= interpreter.Bodies.IsOfSource(collection);
                break;
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol deconstruct }:
                doing.Reach(deconstruct);
                break;
            case IListPatternOperation { InputType: var input }:
                doing.Changes |= interpreter.Bodies.IsOfSource(input);
                break;
            case IWithOperation { Operand.Type: { } copied }:
                doing.Changes |= interpreter.Bodies.IsOfSource(copied) && ((INamedTypeSymbol)copied).InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared && constructor.Parameters is [{ Type: var given }] && SymbolEqualityComparer.Default.Equals(given, copied));
                break;
            case IVariableDeclaratorOperation { Symbol.RefKind: not RefKind.None }:
                doing.Changes = true;
                break;
        }
    }

    private void Call(IInvocationOperation call, Doing doing, bool isRoot)
    {
        var method = call.TargetMethod;
        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            doing.Changes |= call.Instance is null || !ShownFunctions.IsGivenByCaller(call.Instance, isRoot) || call.Arguments.Any(argument => ShownFunctions.HoldsFunctions(argument.Value.Type) && !ShownFunctions.IsShown(argument.Value, isRoot));
            return;
        }

        if (interpreter.Library.Owns(method))
            return;
        if (interpreter.Bodies.IsOfSource(method))
        {
            Reach(method, doing);
            doing.Changes |= call.Arguments.Any(argument => argument.Value.Type?.TypeKind == TypeKind.Delegate && !ShownFunctions.IsShown(argument.Value, isRoot));
            return;
        }

        var isOnNew = OwnObjects.IsNew(call.Instance);
        // What is appended to a text changes it, what is written into a span what it shows.
        doing.Changes |= !IsCalm(method) || (!isOnNew && method.Name != "ToString" && call.Instance?.Type is { } text && Texts.IsOne(text))
            || call.Arguments.Any(argument => argument.Value.Type is { Name: "Span" or "Memory" }) || (CallNames.Change(method.Name) && !isOnNew) || CallNames.ChangeGiven(method.Name)
            || !(call.Instance is null ? call.Arguments.Select(argument => argument.Value) : isOnNew ? call.Arguments.Select(argument => argument.Value) : call.Arguments.Select(argument => argument.Value).Append(call.Instance))
                .All(given => Hand(given, doing, isRoot) && (CallNames.AreKnown(method.Name) || QueryOperators.IsQuery(method) || (method.Name is "HashData" or "GetBytes" && call.Arguments.Length == 1) || _types.IsUnchanging(given)));
    }

    // A method, and all that may be called in its place.
    private void Reach(IMethodSymbol? method, Doing doing)
    {
        if (method is null)
            return;
        doing.Reach(method.OriginalDefinition);
        if (method.IsStatic)
            doing.Reach(method.ContainingType);
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || method.ContainingType?.TypeKind == TypeKind.Interface)
            doing.Reach(_types.InPlaceOf(method));
    }

    // .NET is given it: it may ask it whatever .NET's types and interfaces ask of one.
    private bool Hand(IOperation? given, Doing doing, bool isRoot)
    {
        if (given is null)
            return true;
        given = OwnObjects.Unconverted(given);
        if (given.Type is not { } type || given.ConstantValue.HasValue)
            return true;
        if (type.TypeKind == TypeKind.Delegate)
            return ShownFunctions.IsShown(given, isRoot);
        if (ShownFunctions.HoldsFunctions(type))
            return false;
        // A query that somebody else made runs functions that nobody sees.
        if (_types.MayBeQuery(type) && given is not (IInvocationOperation or ICollectionExpressionOperation or IConditionalOperation or ICoalesceOperation) && !ShownFunctions.IsGivenByCaller(given, isRoot))
            return false;
        doing.Reach(_types.AskedOf(type));
        return true;
    }

    private bool IsOfSource(IOperation given) => OwnObjects.Unconverted(given).Type is not { } type || interpreter.Bodies.IsOfSource(type);

    private void Set(IOperation target, Doing doing, IMethodSymbol? maker, bool isRoot)
    {
        doing.Changes |= !OwnObjects.IsOwn(target, maker, isRoot);
        if (target is IPropertyReferenceOperation { Property.SetMethod: { } setter } && interpreter.Bodies.IsOfSource(setter))
            Reach(setter, doing);
    }

    // .NET's own that calls nothing but what it is given, at once or later, and asks nothing by reflection.
    private static bool IsCalm(IMethodSymbol method) => method.ContainingType is { Name: not ("Activator" or "Delegate" or "Type" or "AppDomain" or "Lazy" or "GC" or "Attribute") }
        && method.ContainingNamespace?.ToString() is "System" or "System.Linq" or "System.Collections" or "System.Collections.Generic" or "System.Collections.Immutable" or "System.Collections.Frozen" or "System.Collections.ObjectModel"
            or "System.Text" or "System.Text.RegularExpressions" or "System.Globalization" or "System.Numerics" or "System.Net" or "System.Buffers" or "System.Buffers.Binary" or "System.Security.Cryptography";
}
