using System.Globalization;
using System.Text.RegularExpressions;
using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>JSON that is read by documents, elements and nodes.</summary>
internal static class JsonFunctions
{
    private static readonly Regex Fraction = new("^-?[0-9]{1,12}(\\.[0-9]{1,3})?$", RegexOptions.CultureInvariant);

    /// <summary>Null where the method is none of JSON's, or not followed.</summary>
    public static Value? Call(Interpreter interpreter, IMethodSymbol method, Value? receiver, Arguments arguments, IOperation at, State state)
    {
        if (!IsJson(method.ContainingType))
            return null;
        if (method is { IsStatic: true, Name: "Parse" } && arguments.Count > 0 && arguments[0] is Scalar { Content: string text } && arguments.Slots.Skip(1).All(option => option.Value is Null or Instance { Slots.Count: 0 } or Unknown { Reason: "is the default of JsonDocumentOptions" }))
        {
            state.ChargeText(text.Length);
            return JsonTexts.Parse(text) is not { } parsed ? null : method.ContainingType.Name == "JsonDocument" ? parsed : Node(parsed.AsNode());
        }

        if (method is { MethodKind: MethodKind.Conversion } && arguments is { Count: 1 })
            return arguments[0] is JsonPart { IsNode: true } converted ? As(converted, method.ReturnType, at) : arguments[0] is Null && !method.ReturnType.IsValueType ? Null.Instance : null;
        return receiver is JsonPart part ? OfPart(interpreter, method, part, arguments, at) : null;
    }

    /// <summary>Null where the property is none of JSON's, or not followed.</summary>
    public static Value? Property(IPropertySymbol property, Value receiver, Arguments arguments, IOperation at) => (receiver, property.Name) switch
    {
        (JsonMember member, "Name") => new Scalar(member.Name),
        (JsonMember member, "Value") => member.Value,
        (JsonPart part, "RootElement") => part,
        (JsonPart part, "ValueKind") => Kind(property.Type, part),
        (JsonPart { IsNode: true, Kind: "Array" or "Object" } part, "Count") => new Scalar(part.Members.Length),
        (JsonPart { Kind: "Array" } part, _) when property.IsIndexer && arguments[0] is Scalar { Content: int index } => index >= 0 && index < part.Members.Length ? Node(part.Members[index].Value) : Unknown.Thrown(at, "reads an item that is not there"),
        (JsonPart { IsNode: true, Kind: "Object" } part, _) when property.IsIndexer && arguments[0] is Scalar { Content: string name } => Find(part, name) is { } found ? Node(found) : Null.Instance,
        _ => null,
    };

    /// <summary>The items that a loop is given; null where it is none of JSON's collections.</summary>
    public static Sequence? Items(JsonPart part) => part switch
    {
        { IsNode: true, Kind: "Array" } => new Sequence(null, [.. part.Members.Select(member => new Slot(Node(member.Value), default))]),
        { IsNode: true, Kind: "Object" } => new Sequence(null, [.. part.Members.Select(member => new Slot(new TupleOf([new Scalar(member.Name), Node(member.Value)]) { IsEntry = true }, default))]),
        _ => null,
    };

    private static bool IsJson(INamedTypeSymbol type) => type.ContainingNamespace?.ToString() is "System.Text.Json" or "System.Text.Json.Nodes";

    private static Value? OfPart(Interpreter interpreter, IMethodSymbol method, JsonPart part, Arguments arguments, IOperation at)
    {
        switch (method.Name)
        {
            case "Dispose":
                return Null.Instance;
            case "Clone" when !part.IsNode:
            case "AsArray" when part.Kind == "Array":
            case "AsObject" when part.Kind == "Object":
            case "AsValue" when part.Kind is not ("Array" or "Object"):
                return part;
            case "GetProperty" when part.Kind == "Object" && arguments[0] is Scalar { Content: string wanted }:
                return Find(part, wanted) is { } found ? found : Unknown.Thrown(at, "reads a name that is not there");
            case "TryGetProperty" when part.Kind == "Object" && arguments is { Count: 2 } && arguments[0] is Scalar { Content: string asked }:
                var held = Find(part, asked);
                arguments.Give(1, held ?? (Value)new Unknown("is an element of nothing", Place.Of(at.Syntax)));
                return Scalar.Of(held is not null);
            case "ContainsKey" when part.Kind == "Object" && arguments[0] is Scalar { Content: string key }:
                return Scalar.Of(Find(part, key) is not null);
            case "EnumerateArray" when part.Kind == "Array":
                return new Sequence(null, [.. part.Members.Select(member => new Slot(member.Value, Place.Of(at.Syntax)))], null, Place.Of(at.Syntax));
            case "EnumerateObject" when part.Kind == "Object":
                return new Sequence(null, [.. part.Members.Select(member => new Slot(new JsonMember(member.Name, member.Value), Place.Of(at.Syntax)))], null, Place.Of(at.Syntax));
            case "GetArrayLength" when part.Kind == "Array":
                return new Scalar(part.Members.Length);
            case "GetValueKind":
                return Kind(method.ReturnType, part);
            case "GetRawText" when !part.IsNode:
                return new Scalar(part.Raw);
            case "GetString" when part.Kind is "String" or "Null":
                return part.Text is { } said ? new Scalar(said) : Null.Instance;
            case "GetBoolean" or "GetInt32" or "GetInt64" or "GetDouble" or "GetDecimal" or "GetByte" when arguments.Count == 0:
            case "GetValue" when part.IsNode && part.Kind is not ("Array" or "Object"):
                return As(part, method.ReturnType, at);
            case "TryGetInt32" or "TryGetInt64" when part.Kind == "Number" && arguments.Count == 1:
                var number = As(part, method.Parameters[0].Type, at);
                if (number is null)
                    return null;
                arguments.Give(0, number is Unknown ? Constants.DefaultOf(method.Parameters[0].Type) : number);
                return Scalar.Of(number is not Unknown);
            case "ToString" when arguments.Count == 0 && part.Kind is "String":
                return new Scalar(part.Text!);
            case "ToString" when arguments.Count == 0 && !part.IsNode && part.Kind is "True" or "False":
                return new Scalar(part.Kind);
            case "ToString" when arguments.Count == 0 && part.Kind is "Number":
                return new Scalar(part.Raw);
            default:
                return null;
        }
    }

    /// <summary>What a number or a word says in one of .NET's types; thrown where it is of another kind.</summary>
    public static Value? As(JsonPart part, ITypeSymbol type, IOperation at)
    {
        var isWhole = Fraction.IsMatch(part.Raw) && part.Raw.IndexOf('.') < 0;
        return (Constants.Underlying(type)?.SpecialType, part.Kind) switch
        {
            (SpecialType.System_String, "String") => new Scalar(part.Text!),
            (SpecialType.System_Boolean, "True" or "False") => Scalar.Of(part.Kind == "True"),
            (SpecialType.System_Int32, "Number") when isWhole => int.TryParse(part.Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new Scalar(number) : Unknown.Thrown(at, "is a number out of range"),
            (SpecialType.System_Byte, "Number") when isWhole => byte.TryParse(part.Raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? new Scalar(number) : Unknown.Thrown(at, "is a number out of range"),
            (SpecialType.System_Int64, "Number") when isWhole => new Scalar(long.Parse(part.Raw, CultureInfo.InvariantCulture)),
            (SpecialType.System_Int32 or SpecialType.System_Int64, "Number") when Fraction.IsMatch(part.Raw) => Unknown.Thrown(at, "is no whole number"),
            (SpecialType.System_Double, "Number") when Fraction.IsMatch(part.Raw) => new Scalar(double.Parse(part.Raw, CultureInfo.InvariantCulture)),
            (SpecialType.System_Decimal, "Number") when Fraction.IsMatch(part.Raw) => new Scalar(decimal.Parse(part.Raw, CultureInfo.InvariantCulture)),
            (SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64, not "Number") => Unknown.Thrown(at, "is JSON of another kind"),
            _ => null,
        };
    }

    private static Value Node(JsonPart part) => part is { IsNode: true, Kind: "Null" } ? Null.Instance : part;

    private static JsonPart? Find(JsonPart part, string name) => part.Members.Where(member => member.Name == name).Select(member => member.Value).FirstOrDefault();

    private static Value? Kind(ITypeSymbol type, JsonPart part) =>
        type.GetMembers(part.Kind).OfType<IFieldSymbol>().FirstOrDefault() is { HasConstantValue: true } member ? Constants.Of(member.ConstantValue, type) : null;
}
