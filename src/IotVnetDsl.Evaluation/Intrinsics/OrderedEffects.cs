using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>
/// Queries one function of which changes something: a counter, an allocator of addresses, what Aggregate fills. Operators run one after
/// another here, and item by item when they are executed; that comes to the same where no other part of the query does or sees anything,
/// all items are read, and what is read is a collection that lies there.
/// </summary>
internal static class OrderedEffects
{
    /// <summary>They call their function once for each item, in order.</summary>
    private static readonly HashSet<string> Calling = new(StringComparer.Ordinal) { "Select", "SelectMany", "Where", "Aggregate" };

    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "Select", "SelectMany", "Where", "OrderBy", "OrderByDescending", "ThenBy", "ThenByDescending", "Order", "OrderDescending", "Cast", "OfType",
    };

    private static readonly HashSet<string> ReadingAll = new(StringComparer.Ordinal)
    {
        "ToArray", "ToList", "ToImmutableArray", "ToImmutableList", "ToHashSet", "ToDictionary", "Aggregate",
    };

    /// <summary>What the query reads that a query operator belongs to; null where nothing is changed, or it cannot be said when.</summary>
    public static IOperation? Of(Interpreter interpreter, IOperation @operator)
    {
        if (!interpreter.InOrder.TryGetValue(@operator, out var read))
        {
            var reader = Reader(@operator);
            interpreter.InOrder[@operator] = read = reader is null ? null : reader == @operator ? Find(interpreter, reader) : Of(interpreter, reader);
        }

        return read;
    }

    /// <summary>Sees to it that what is read does not change meanwhile.</summary>
    public static IDisposable? Watch(Interpreter interpreter, IOperation read, Frame frame) =>
        read is ILocalReferenceOperation or IParameterReferenceOperation or IMemberReferenceOperation && interpreter.Evaluate(read, frame) is MutableCollection collection ? frame.State.Watch(collection) : null;

    // The call or spread that reads all of what the operator gives.
    private static IOperation? Reader(IOperation @operator)
    {
        for (var current = @operator; current is not null; current = current.Parent)
        {
            switch (current)
            {
                case ISpreadOperation { Parent: ICollectionExpressionOperation }:
                case IInvocationOperation joining when Consumption.IsJoin(joining.TargetMethod):
                case IInvocationOperation reading when QueryOperators.IsImmediate(reading.TargetMethod) && ReadingAll.Contains(reading.TargetMethod.Name):
                    return current;
                case IInvocationOperation passing when QueryOperators.IsLazy(passing.TargetMethod) && Passing.Contains(passing.TargetMethod.Name):
                case IArgumentOperation or IConversionOperation or IParenthesizedOperation or ITranslatedQueryOperation:
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static IOperation? Find(Interpreter interpreter, IOperation reader)
    {
        IOperation? active = null;
        var current = reader switch
        {
            ISpreadOperation { ElementConversion.MethodSymbol: null, Parent: ICollectionExpressionOperation { Type: { } made } collection } spread when !interpreter.Bodies.IsOfSource(made) => collection.Elements.All(element => element == spread || IsStill(interpreter, element)) ? spread.Operand : null,
            IInvocationOperation call when !QueryOperators.IsQuery(call.TargetMethod) => call.Arguments.Length is 1 or 2 && call.Arguments.Take(call.Arguments.Length - 1).All(argument => IsStill(interpreter, argument))
                ? call.Arguments[call.Arguments.Length - 1].Value
                : null,
            ISpreadOperation => null,
            _ => reader,
        };
        while (Unwrapped(current) is IInvocationOperation call && QueryOperators.IsQuery(call.TargetMethod) && call.TargetMethod.Name is not ("Range" or "Repeat"))
        {
            if (!Passing.Contains(call.TargetMethod.Name) && !ReadingAll.Contains(call.TargetMethod.Name))
                return null;
            foreach (var argument in call.Arguments.Where(argument => argument.Parameter?.Ordinal > 0))
            {
                // What Aggregate begins with is its own, and its last function runs when all is done.
                if (call.TargetMethod.Name == "Aggregate" && argument.Parameter!.Ordinal == 3)
                    continue;
                if (IsStill(interpreter, argument.Value) || (call.TargetMethod.Name == "Aggregate" && Unwrapped(argument.Value) is IObjectCreationOperation or ICollectionExpressionOperation or ILocalReferenceOperation))
                    continue;
                if (active is not null || !Calling.Contains(call.TargetMethod.Name) || Unwrapped(argument.Value) is not (IDelegateCreationOperation or IAnonymousFunctionOperation))
                    return null;
                active = argument;
            }

            current = call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
        }

        return active is not null && Unwrapped(current) is { } read && LiesThere(interpreter, read) ? read : null;
    }

    private static IOperation? Unwrapped(IOperation? operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or ITranslatedQueryOperation)
        {
            operation = operation switch
            {
                IConversionOperation conversion => conversion.Operand,
                IParenthesizedOperation parenthesized => parenthesized.Operand,
                _ => ((ITranslatedQueryOperation)operation).Operation,
            };
        }

        return operation;
    }

    // A collection, and no query that does something when it is read.
    private static bool LiesThere(Interpreter interpreter, IOperation read) => read switch
    {
        IArrayCreationOperation or ICollectionExpressionOperation => true,
        IInvocationOperation call => QueryOperators.IsQuery(call.TargetMethod) && call.Arguments.All(argument => IsStill(interpreter, argument.Value)),
        ILocalReferenceOperation or IParameterReferenceOperation => IsCollection(interpreter, read.Type),
        IFieldReferenceOperation field => IsCollection(interpreter, read.Type) && (field.Instance is null || IsOwner(interpreter, field.Instance)),
        IPropertyReferenceOperation property => IsCollection(interpreter, read.Type) && IsStored(interpreter, property.Property) && (property.Instance is null || IsOwner(interpreter, property.Instance)),
        _ => false,
    };

    private static bool IsOwner(Interpreter interpreter, IOperation owner) => owner switch
    {
        IInstanceReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation => true,
        IPropertyReferenceOperation property => IsStored(interpreter, property.Property) && (property.Instance is null || IsOwner(interpreter, property.Instance)),
        _ => false,
    };

    private static bool IsCollection(Interpreter interpreter, ITypeSymbol? type) => type is IArrayTypeSymbol
        || (type is INamedTypeSymbol named && (interpreter.Library.Owns(named) || named.SpecialType == SpecialType.System_String
            || (named.ContainingNamespace?.ToString().StartsWith("System.Collections.", StringComparison.Ordinal) == true && named.Name is not "IEnumerable")));

    private static bool IsStored(Interpreter interpreter, IPropertySymbol property) =>
        !property.IsVirtual && !property.IsOverride && !property.IsAbstract && (interpreter.Library.Owns(property) || interpreter.Bodies.GetterOf(property) is null);

    // It neither does anything nor sees anything that could be done meanwhile.
    private static bool IsStill(Interpreter interpreter, IOperation operation) => operation.DescendantsAndSelf().All(part => part switch
    {
        ILocalReferenceOperation local => IsPlain(interpreter, local.Type) && !interpreter.SharedVariables.Contain(local.Local),
        IParameterReferenceOperation parameter => IsPlain(interpreter, parameter.Type) && !interpreter.SharedVariables.Contain(parameter.Parameter),
        IPropertyReferenceOperation property => IsPlain(interpreter, property.Type)
            && (!interpreter.Bodies.IsOfSource(property.Property) || (IsStored(interpreter, property.Property) && property.Property.SetMethod is null or { IsInitOnly: true })),
        IFieldReferenceOperation field => IsPlain(interpreter, field.Type) && (field.Field.IsReadOnly || field.Field.IsConst || field.Field.ContainingType.IsTupleType),
        IInvocationOperation call => !interpreter.Bodies.IsOfSource(call.TargetMethod) && call.TargetMethod.MethodKind != MethodKind.DelegateInvoke && IsPlain(interpreter, call.Type),
        IObjectCreationOperation made => !interpreter.Bodies.IsOfSource(made.Type!) && IsPlain(interpreter, made.Type),
        IMethodReferenceOperation method => !interpreter.Bodies.IsOfSource(method.Method) && IsPlain(interpreter, method.Method.ReturnType),
        IBinaryOperation { OperatorMethod: { } own } => !interpreter.Bodies.IsOfSource(own),
        IUnaryOperation { OperatorMethod: { } own } => !interpreter.Bodies.IsOfSource(own),
        IConversionOperation { OperatorMethod: { } own } => !interpreter.Bodies.IsOfSource(own),
        IAssignmentOperation or IIncrementOrDecrementOperation or IThrowOperation or IWithOperation => false,
        _ => true,
    });

    // Nothing of it can be another later.
    private static bool IsPlain(Interpreter interpreter, ITypeSymbol? type, int depth = 4) => type switch
    {
        null => false,
        { TypeKind: TypeKind.Enum } or { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_String } or { Name: "StringComparer" } => true,
        INamedTypeSymbol named when interpreter.Library.Owns(named) || named.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || named.IsTupleType || named.Name == "KeyValuePair" =>
            named.TypeArguments.All(item => IsPlain(interpreter, item, depth)),
        INamedTypeSymbol { IsSealed: true } named when depth > 0 && interpreter.Bodies.IsOfSource(named) => FieldsOf(named).All(field => field.IsReadOnly && IsPlain(interpreter, field.Type, depth - 1)),
        _ => false,
    };

    private static IEnumerable<IFieldSymbol> FieldsOf(INamedTypeSymbol type) =>
        type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic).Concat(type.BaseType is { SpecialType: SpecialType.None } around ? FieldsOf(around) : []);
}
