using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>JSON that becomes objects: by their constructor's parameters and what can be set, where no attribute says otherwise.</summary>
internal static class JsonObjects
{
    /// <summary>Null where the method is none that makes objects of JSON, or not followed.</summary>
    public static Value? Call(Interpreter interpreter, IMethodSymbol method, Arguments arguments, IOperation at, Frame frame)
    {
        if (method is not { Name: "Deserialize", IsStatic: true, ContainingType.Name: "JsonSerializer", TypeArguments: [var type] } || arguments.Count == 0 || OptionsOf(arguments) is not { } options)
            return null;
        var part = arguments[0] switch
        {
            Scalar { Content: string text } => JsonTexts.Parse(text, options.TakesCommas, options.SkipsComments),
            JsonPart given => given,
            _ => null,
        };
        return part is null ? null : new Making(interpreter, options.IgnoresCase, at, frame).Of(part, type);
    }

    /// <summary>Options for it; null where they say more than how names compare, and what a text may hold besides JSON.</summary>
    public static Value? Options(Interpreter interpreter, Arguments arguments, IObjectOrCollectionInitializerOperation? initializer, Frame frame)
    {
        if (arguments.Count > 1 || (arguments.Count == 1 && arguments[0] is not EnumMember { Name: "Web" }))
            return null;
        var (ignoresCase, takesCommas, skipsComments) = (arguments.Count == 1, false, false);
        foreach (var set in initializer?.Initializers ?? [])
        {
            switch ((set as ISimpleAssignmentOperation)?.Target is IPropertyReferenceOperation target ? target.Property.Name : "", interpreter.Evaluate((set as ISimpleAssignmentOperation)?.Value, frame))
            {
                // The names of the web would be in a case of their own.
                case ("PropertyNameCaseInsensitive", Scalar { Content: bool flag }) when flag || arguments.Count == 0:
                    ignoresCase = flag;
                    break;
                case ("AllowTrailingCommas", Scalar { Content: bool flag }):
                    takesCommas = flag;
                    break;
                case ("ReadCommentHandling", EnumMember { Name: ("Skip" or "Disallow") and var how }):
                    skipsComments = how == "Skip";
                    break;
                case ("WriteIndented", Scalar { Content: bool }):
                    break;
                default:
                    return null;
            }
        }

        return new JsonOptions { IgnoresCase = ignoresCase, TakesCommas = takesCommas, SkipsComments = skipsComments };
    }

    private static JsonOptions? OptionsOf(Arguments arguments) => arguments.Count == 1 || arguments[1] is Null ? new JsonOptions() : arguments[1] as JsonOptions;

    private sealed class Making(Interpreter interpreter, bool ignoresCase, IOperation at, Frame frame)
    {
        private const string NameAttribute = "JsonPropertyNameAttribute";

        private readonly Place _place = Place.Of(at.Syntax);

        /// <summary>Null where the type is not followed.</summary>
        public Value? Of(JsonPart part, ITypeSymbol type)
        {
            interpreter.Charge(Evaluator.ItemsPerStep);
            if (interpreter.IsExhausted)
                return null;
            if (part.Kind == "Null")
                return type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T ? Null.Instance : null;
            return Constants.Underlying(type) switch
            {
                { SpecialType: SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double or SpecialType.System_Decimal } simple => JsonFunctions.As(part, simple, at),
                IArrayTypeSymbol { Rank: 1 } array => Items(part, array, array.ElementType),
                INamedTypeSymbol { Arity: 1 } list when CollectionKinds.Of(list) == CollectionKind.List && list.ContainingNamespace.Name == "Generic" => Items(part, list, list.TypeArguments[0]),
                INamedTypeSymbol { Arity: 2 } dictionary when CollectionKinds.Of(dictionary) == CollectionKind.Dictionary && dictionary.ContainingNamespace.Name == "Generic" && dictionary.TypeArguments[0].SpecialType == SpecialType.System_String => Entries(part, dictionary),
                INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } own when part.Kind == "Object" && interpreter.Bodies.IsOfSource(own) => Object(part, own),
                _ => null,
            };
        }

        private MutableCollection? Items(JsonPart part, ITypeSymbol type, ITypeSymbol element)
        {
            if (part.Kind != "Array")
                return null;
            var items = part.Members.Select(member => Of(member.Value, element)).ToArray();
            return items.Contains(null) ? null : frame.State.NewCollection(type, new Sequence(type, [.. items.Select(item => new Slot(item!, _place))], null, _place));
        }

        private MutableCollection? Entries(JsonPart part, INamedTypeSymbol type)
        {
            if (part.Kind != "Object")
                return null;
            var entries = part.Members.Select(member => (member.Name, Value: Of(member.Value, type.TypeArguments[1]))).ToArray();
            return entries.Any(entry => entry.Value is null) ? null
                : frame.State.NewCollection(type, new Sequence(type, [.. entries.Select(entry => new Slot(new TupleOf([new Scalar(entry.Name), entry.Value!]) { IsEntry = true }, _place))], null, _place));
        }

        private Value? Object(JsonPart part, INamedTypeSymbol type)
        {
            var properties = type.GetMembers().OfType<IPropertySymbol>().Where(property => property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public } && !IsIgnored(property)).ToArray();
            var makers = type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public).ToArray();
            var maker = makers.FirstOrDefault(constructor => constructor.Parameters.IsEmpty) ?? (makers.Length == 1 ? makers[0] : null);
            if (maker is null || type.BaseType is not { SpecialType: SpecialType.System_Object } || properties.Select(NameOf).Distinct(StringComparer.OrdinalIgnoreCase).Count() != properties.Length || type.GetMembers().Where(member => !IsIgnored(member)).Append(type).Any(IsTold) || makers.SelectMany(constructor => constructor.Parameters).Any(IsTold))
                return null;

            var given = new HashSet<string>(StringComparer.Ordinal);
            var slots = new List<Slot>();
            foreach (var parameter in maker.Parameters)
            {
                if (properties.Where(property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)).ToArray() is not [var named])
                    return null;
                given.Add(named.Name);
                var value = Find(part, NameOf(named)) is { } found ? Of(found, parameter.Type) : parameter.HasExplicitDefaultValue ? Constants.Of(parameter.ExplicitDefaultValue, parameter.Type) : Constants.DefaultOf(parameter.Type);
                if (value is null)
                    return null;
                slots.Add(new Slot(value, _place));
            }

            var made = Construction.OfSource(interpreter, type, maker, Arguments.Of([.. slots]), _place, frame);
            foreach (var property in properties.Where(property => !given.Contains(property.Name)))
            {
                var found = Find(part, NameOf(property));
                if (found is null && property.IsRequired)
                    return null;
                if (found is null || property.SetMethod is not { DeclaredAccessibility: Accessibility.Public })
                    continue;
                if (Of(found, property.Type) is not { } value)
                    return null;
                Initializers.Set(interpreter, made, property, Arguments.None, new Slot(value, _place), frame);
            }

            return Construction.Finish(interpreter, made, frame.State);
        }

        // Two that differ by case only are one to such options: which of them counts is not followed.
        private JsonPart? Find(JsonPart part, string name)
        {
            var found = part.Members.Where(member => string.Equals(member.Name, name, ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)).ToArray();
            return found.Length == 0 ? null : found[found.Length - 1].Value;
        }

        private static bool IsTold(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name is var name && name?.StartsWith("Json", StringComparison.Ordinal) == true && name != NameAttribute);

        private static bool IsIgnored(ISymbol symbol) => symbol.GetAttributes().Any(attribute => attribute is { AttributeClass.Name: "JsonIgnoreAttribute", NamedArguments.IsEmpty: true });

        private static string NameOf(IPropertySymbol property) =>
            property.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass?.Name == NameAttribute) is { ConstructorArguments: [{ Value: string name }] } ? name : property.Name;
    }
}
