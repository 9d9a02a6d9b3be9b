using IotVnetDsl.Evaluation.Interpretation;
using IotVnetDsl.Evaluation.Operations;
using IotVnetDsl.Evaluation.Values;
using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Intrinsics;

/// <summary>Members of .NET that always give the same result: text, numbers, durations, collections.</summary>
internal static class PureFunctions
{
    public static Value? Call(Interpreter interpreter, IMethodSymbol method, Value? receiver, Arguments arguments, IOperation at, Frame frame)
    {
        if (QueryOperators.Call(interpreter, method, receiver, arguments, at, frame) is { } result)
            return result;

        var name = method.MethodKind == MethodKind.BuiltinOperator ? method.Name : $"{method.ContainingType.Name}.{method.Name}";
        switch (name)
        {
            case "String.Concat" when method.Parameters is [{ Type.Name: "ReadOnlySpan" }, _, ..]:
                return Text.Concat(arguments.Values.Select(piece => piece is Scalar or Unknown ? piece : Join(interpreter, Arguments.Of(new Scalar(""), piece), at, frame)), at, interpreter, frame);
            case "String.Concat" when arguments.Count > 1 || (arguments.Values.All(value => value is not (Sequence or MutableCollection)) && method.Parameters[0].Type.OriginalDefinition.SpecialType != SpecialType.System_Collections_Generic_IEnumerable_T):
                return Text.Concat(arguments.Values, at, interpreter, frame);
            case "String.Concat" when arguments.Count == 1:
                return Join(interpreter, Arguments.Of(new Scalar(""), arguments[0]), at, frame);
            case "String.Join" when arguments.Count == 2:
                return Join(interpreter, arguments, at, frame);
            case "String.Format" when Text.Format(interpreter, method, arguments, at, frame) is { } formatted:
                return formatted;
            case "Delegate.Combine" when arguments.Count == 2 && Delegates.Combine(arguments[0], arguments[1]) is { } combined:
                return combined;
            case "Delegate.Remove" when arguments.Count == 2 && Delegates.Remove(arguments[0], arguments[1]) is { } rest:
                return rest;
            case "String.Create" when arguments.Count == 2 && arguments[0] is Token { Name: "CultureInfo.InvariantCulture" }:
            case "FormattableString.Invariant":
                return arguments[arguments.Count - 1];
            case "String.Create" when arguments.Count == 3 && arguments[0] is Scalar { Content: int and >= 0 and <= Interpreter.LongestText and var length } && arguments[2] is Function filling:
                return Texts.Filled(interpreter, length, filling, arguments[1], at, frame);
        }

        if (method.Name is "Create" or "Compare" && method.ContainingType.Name is "Comparer" or "IComparer" && OwnOrders.Call(interpreter, method, receiver, arguments, at, frame) is { } compared)
            return compared;
        if (receiver is Token comparer && arguments.Count == 2 && Compared(comparer, method, arguments) is { } answer)
            return answer;
        if (method.Name == "GetOffset" && Ranges.IsIndex(method.ContainingType) && receiver is FromEnd or Scalar { Content: int } && arguments is { Count: 1 } && arguments[0] is Scalar { Content: int whole })
            return Ranges.Position(receiver, whole);
        if (method.Name == "GetOffsetAndLength" && receiver is Stretch stretch && arguments is { Count: 1 } && arguments[0] is Scalar { Content: int all } && Ranges.OffsetAndLength(stretch, all, at) is { } offset)
            return offset;
        if (receiver is LiveObject original && method is { Name: "MemberwiseClone", ContainingType.SpecialType: SpecialType.System_Object } && frame.State.Read(original) is Contents contents)
            return frame.State.NewObject(original.Type, contents.Slots, contents.Rest, Place.Of(at.Syntax));
        if (receiver is LiveReader lines)
            return LineReaders.Call(lines, method, arguments, at, frame);
        if (receiver is Cursor cursor)
            return Cursors.Call(cursor, method, at, frame);
        if (receiver is KeptText kept && Texts.IsOne(method.ContainingType))
            return method is { Name: "ToString", Parameters.IsEmpty: true } ? new Scalar(kept.Text) : null;
        if (receiver is LiveText written && Texts.IsOne(method.ContainingType))
            return Texts.Call(interpreter, written, method, arguments, at, frame);
        if (method.Name is "GetLength" or "GetUpperBound" && receiver is not null && arguments.Count == 1 && Sequences.Of(receiver, frame.State) is { Open: null } table && arguments[0] is Scalar { Content: int and >= 0 and < 2 and var dimension })
            return new Scalar((table.Width == 0 ? table.Items.Length : dimension == 0 ? table.Items.Length / table.Width : table.Width) - (method.Name == "GetLength" ? 0 : 1));
        if (method.Name == "ToString" && receiver is not null && TextFunctions.FormatOf(arguments) is { } format)
            return Text.Of(receiver, format, at, interpreter, frame, out var reason) is { } text ? new Scalar(text) : reason;
        if (method.Name == "Equals" && arguments.Count == 1 && !method.IsStatic && receiver is not null)
            return Conditions.ValueOf(Equality.Compare(receiver, arguments[0]), () => Unknown.At(at, "compares what is not known"));
        if (method is { Name: "Equals", IsStatic: true, ContainingType.SpecialType: SpecialType.System_Object } && arguments.Count == 2)
            return Conditions.ValueOf(Equality.Compare(arguments[0], arguments[1]), () => arguments[0] as Unknown ?? arguments[1] as Unknown ?? Unknown.At(at, "compares what is not known"));
        if (method.ContainingType is { Name: "Interlocked", ContainingNamespace.Name: "Threading" })
            return Exchanges.Call(method, arguments, at);
        if (name == "Math.DivRem" && arguments.Count == 3 && Invoke(name, null, Arguments.Of(arguments[0], arguments[1]), at, frame.State) is TupleOf { Items: [var quotient, var remainder] })
        {
            arguments.Give(2, remainder);
            return quotient;
        }

        if (JsonObjects.Call(interpreter, method, arguments, at, frame) is { } objects)
            return objects;
        if (JsonFunctions.Call(interpreter, method, receiver, arguments, at, frame.State) is { } ofJson)
            return ofJson;
        if (Guards.Call(interpreter.Compilation, method, arguments, at) is { } guarded)
            return guarded;
        if (method is { Name: "ReferenceEquals", ContainingType.SpecialType: SpecialType.System_Object } && arguments.Count == 2 && Equality.AreOne(arguments[0], arguments[1]) is not Answer.CannotSay and var areOne)
            return Scalar.Of(areOne == Answer.Yes);
        if (method is { Name: "GetType", Parameters.IsEmpty: true, IsStatic: false } && !interpreter.Bodies.IsOfSource(method) && Calls.TypeOf(receiver) is { } exact)
            return new TypeItself(exact);
        if (method is { Name: "GetType", Parameters.IsEmpty: true, IsStatic: false } && (receiver is Scalar { Content: var simple } ? TypeTests.TypeOf(interpreter.Compilation, simple) : (receiver as EnumMember)?.Type) is { } ofValue)
            return new TypeItself(ofValue);
        if (method is { Name: "CompareTo", IsStatic: false } && arguments.Count == 1 && receiver is Scalar or EnumMember or TupleOf && Orderings.Compare(receiver, arguments[0], null) is { } order)
            return Orderings.Result(order, receiver);
        if (method.ContainingType.SpecialType == SpecialType.System_Enum && EnumFunctions.Call(method, receiver, arguments) is { } ofEnum)
            return ofEnum;
        if (method is { IsStatic: true, Name: "CreateChecked" or "CreateTruncating" } && arguments.Count == 1 && arguments[0] is Scalar { Content: not (double or decimal or float) and var number }
            && Numbers.IsNumber(number) && Numbers.Convert(number, method.ContainingType, isChecked: method.Name == "CreateChecked") is { } created)
            return new Scalar(created);
        if (method is { Name: "Create", ContainingType: { Name: "KeyValuePair", Arity: 0 } } && arguments.Count == 2)
            return new TupleOf([.. arguments.Values]) { IsEntry = true };
        if (method.ContainingType.Name is "Tuple" or "ValueTuple" && method.Name == "Create" && arguments.Count > 0)
            return new TupleOf([.. arguments.Values]);
        if (receiver is Null or Unknown && !method.IsStatic)
            return null;
        if (method.Name == "TryParse" && arguments.Slots.Skip(1).Take(arguments.Count - 2).All(slot => slot.Value is Null or Token { Name: "CultureInfo.InvariantCulture" } or EnumMember { Type.Name: "NumberStyles", Constant: int }))
            return TryParse(name, arguments);
        if (arguments.TryUnknown(out var unknown))
            return IsFollowed(name) ? unknown : null;
        if (RegexFunctions.Call(interpreter, method, receiver, arguments, at, frame) is { } matched)
            return matched;
        if (SpanSearches.Call(method, receiver, arguments, frame.State) is { } searched)
            return searched;
        var called = Invoke(name, receiver, method.ContainingType.Name == "Convert" && method.ReturnType.SpecialType != SpecialType.System_String ? arguments.Select(EnumFunctions.Number) : Spans.AsTexts(method, arguments, frame.State), at, frame.State);
        // An array is the caller's to change.
        return called is Sequence array && method.ReturnType is IArrayTypeSymbol type ? frame.State.NewCollection(type, array.As(type)) : called;
    }

    /// <summary>Runs a function on simple values; null where it is not one of ours or gets something else.</summary>
    public static Value? Invoke(string name, Value? receiver, Arguments arguments, IOperation at, State state)
    {
        if (Find(name) is not { } function || (receiver is not null && !TryContent(receiver, state, out _)))
            return null;

        var contents = new object?[arguments.Count];
        for (var index = 0; index < contents.Length; index++)
        {
            if (!TryContent(arguments[index], state, out contents[index]))
                return null;
        }

        object? self = null;
        if (receiver is not null)
            TryContent(receiver, state, out self);
        if (self is string text)
            state.ChargeText(text.Length);
        try
        {
            return function(self, contents) switch
            {
                null => null,
                Value value => value,
                var result => new Scalar(result),
            };
        }
        catch (Exception thrown) when (thrown is ArgumentException or ArithmeticException or FormatException or IndexOutOfRangeException)
        {
            // Which of several arguments is refused first may differ between runtimes.
            var type = thrown is FormatException or OverflowException ? at.SemanticModel?.Compilation.GetTypeByMetadataName(thrown.GetType().FullName!) : null;
            return Unknown.Thrown(at, $"throws {thrown.GetType().Name}", type is null ? null : new Instance(type, Instance.NoSlots, null, Place.Of(at.Syntax)));
        }
    }

    public static Value Property(Interpreter interpreter, IPropertySymbol property, Value receiver, Arguments arguments, IOperation at, Frame frame)
    {
        if (receiver is Sequence { Key: { } groupKey } && property.Name == "Key")
            return groupKey;
        if (receiver is TupleOf { Items: [var key, var value] } && property.Name is "Key" or "Value")
            return property.Name == "Key" ? key : value;
        if (CollectionKinds.IsDictionary(receiver) && Sequences.Content(receiver, frame.State) is { } entries
            && Dictionaries.Property(entries, property, arguments, at) is { } ofDictionary)
        {
            return property.IsIndexer ? ofDictionary
                : frame.State.IsExact && receiver is MutableCollection shown && entries.Open is null && !CollectionKinds.IsHashed(CollectionKinds.Of(shown)) ? Dictionaries.View(interpreter, shown, property.Name == "Keys" ? 0 : 1, at, frame.State)
                : Sequences.View(interpreter, receiver, ofDictionary, at, frame);
        }

        // What they are asked for can be changed.
        if (receiver is JsonOptions)
            frame.State.Spoil(Unknown.At(at, Reasons.Calls(property)));
        if (JsonFunctions.Property(property, receiver, arguments, at) is { } ofJson)
            return ofJson;
        if (RegexFunctions.Property(receiver, property, arguments) is { } ofMatch)
            return ofMatch;
        if ((Ranges.IsIndex(property.ContainingType) || receiver is Stretch) && Ranges.Property(receiver, property.Name) is { } ofIndex)
            return ofIndex;
        if (property is { Name: "AddressFamily", ContainingType.Name: "IPAddress" } && receiver is Scalar { Content: System.Net.IPAddress address })
            return Constants.Of((int)address.AddressFamily, property.Type);
        if ((receiver is MutableCollection linked ? ListNodes.Of(linked, property, frame) : receiver is ListNode node ? ListNodes.Property(node, property, frame) : null) is { } ofNodes)
            return ofNodes;
        if (receiver is Cursor cursor && Cursors.Property(cursor, property, frame) is { } current)
            return current;
        if (receiver is KeptText { Text: var end } && property.Name == "Length")
            return new Scalar(end.Length);
        if (receiver is LiveText text && Texts.Property(text, property, arguments, at, frame) is { } ofText)
            return ofText;
        if (Lazies.Read(interpreter, receiver, property, at, frame) is { } made)
            return made;
        if (receiver is TypeItself { Type: INamedTypeSymbol { Arity: 0, ContainingType: null } top } && property.Name is "FullName" or "Namespace")
            return FullName(top, property.Name);
        if (receiver is TypeItself { Type: INamedTypeSymbol kind } && property.Name is "IsEnum" or "IsInterface" or "IsValueType")
            return Scalar.Of(property.Name switch { "IsEnum" => kind.TypeKind == TypeKind.Enum, "IsInterface" => kind.TypeKind == TypeKind.Interface, _ => kind.IsValueType });
        if (receiver is TypeItself { Type: INamedTypeSymbol or IArrayTypeSymbol } type && property.Name == "Name")
            return type.Type is INamedTypeSymbol named ? new Scalar(named.MetadataName) : Unknown.At(at, Reasons.Calls(property));
        if (receiver is TupleOf items && property.Name.StartsWith("Item", StringComparison.Ordinal) && int.TryParse(property.Name.Substring(4), out var position) && position >= 1 && position <= items.Items.Length)
            return items.Items[position - 1];
        if (property.IsIndexer && property.ContainingType.Name is "ILookup" or "Lookup" && receiver is Sequence lookup)
            return Lookups.Group(lookup, arguments[0], at);
        if (property.IsIndexer && arguments.Count == 1 && IsByPosition(property))
            return Ranges.Item(receiver, arguments[0], at, frame);
        if (property.Name is "Min" or "Max" && CollectionKinds.Of(receiver) == CollectionKind.SortedSet && Sequences.Of(receiver, frame.State) is { Open: null, Items.IsEmpty: false } sorted)
            return sorted.Items[property.Name == "Min" ? 0 : sorted.Items.Length - 1].Value;
        if (property.Name == "Length" && receiver is Scalar { Content: string letters })
            return new Scalar(letters.Length);
        if (property.Name is "Length" or "Count" && Sequences.Content(receiver, frame.State) is { } sequence)
            return sequence.Open is { } open ? open : new Scalar(sequence.Items.Length);
        if (property.Name is "IsEmpty" or "IsDefaultOrEmpty" && (receiver is Sequence || Spans.IsOne(property.ContainingType)) && Sequences.Content(receiver, frame.State) is { Open: null } perhapsEmpty)
            return Scalar.Of(perhapsEmpty.Items.IsEmpty);
        if (property is { Name: "Rank", ContainingType.SpecialType: SpecialType.System_Array } && Sequences.Of(receiver, frame.State) is { Width: var width })
            return new Scalar(width == 0 ? 1 : 2);
        if (property.Name is "LongLength" && Sequences.Of(receiver, frame.State) is { Open: null } counted)
            return new Scalar((long)counted.Items.Length);
        if (property.Name == "DayOfWeek" && DateFunctions.DayOfWeek(receiver) is { } day)
            return Constants.Of((int)day, property.Type);
        return Invoke($"{property.ContainingType.Name}.{property.Name}", receiver, Arguments.None, at, frame.State)
            ?? receiver as Unknown
            ?? Unknown.At(at, Reasons.Calls(property));
    }

    private static Value FullName(INamedTypeSymbol type, string part) => (part, type.ContainingNamespace) switch
    {
        ("Namespace", null or { IsGlobalNamespace: true }) => Null.Instance,
        ("Namespace", var around) => new Scalar(around.ToDisplayString()),
        _ => new Scalar(TypeTests.FullNameOf(type)),
    };

    /// <summary>A static field or property; null where it is not followed.</summary>
    public static Value? StaticMember(ISymbol member) => $"{member.ContainingType?.Name}.{member.Name}" switch
    {
        "String.Empty" => new Scalar(""),
        "Guid.Empty" => new Scalar(Guid.Empty),
        "DateTime.UnixEpoch" => new Scalar(new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
        "Range.All" => new Stretch(new Scalar(0), new FromEnd(0)),
        "Index.Start" => new Scalar(0),
        "Index.End" => new FromEnd(0),
        "TimeOnly.MinValue" => TimeFunctions.Midnight,
        "TimeSpan.Zero" => new Scalar(TimeSpan.Zero),
        "TimeSpan.MaxValue" => new Scalar(TimeSpan.MaxValue),
        "TimeSpan.MinValue" => new Scalar(TimeSpan.MinValue),
        "IPAddress.Any" => new Scalar(System.Net.IPAddress.Any),
        "IPAddress.Loopback" => new Scalar(System.Net.IPAddress.Loopback),
        "BitConverter.IsLittleEndian" => Scalar.True,
        "UInt32.MaxValue" => new Scalar(uint.MaxValue),
        "ImmutableArray.Empty" or "ImmutableList.Empty" or "ImmutableDictionary.Empty" or "ImmutableSortedDictionary.Empty" or "ImmutableHashSet.Empty" or "ImmutableSortedSet.Empty" => new Sequence(member.ContainingType, []),
        "EqualityComparer.Default" => new Token("EqualityComparer.Default"),
        "Comparer.Default" => new Token(OwnOrders.Default),
        "Encoding.ASCII" or "Encoding.UTF8" or "StringComparer.Ordinal" or "StringComparer.OrdinalIgnoreCase" or "CultureInfo.InvariantCulture" or "NumberFormatInfo.InvariantInfo" => new Token(member.Name == "InvariantInfo" ? "CultureInfo.InvariantCulture" : $"{member.ContainingType!.Name}.{member.Name}"),
        _ => NumberOf(member),
    };

    // What a number gives generic code, by the names of the interfaces that say so.
    private static Scalar? NumberOf(ISymbol member) => Numbers.TypeOf(member.ContainingType) is null || !member.Name.Contains(">.") ? null : member.Name.Substring(member.Name.LastIndexOf('.') + 1) switch
    {
        "Zero" or "AdditiveIdentity" => Number(0, member, isChecked: true),
        "One" or "MultiplicativeIdentity" => Number(1, member, isChecked: true),
        "AllBitsSet" when member.ContainingType.SpecialType is not (SpecialType.System_Double or SpecialType.System_Single) => Number(-1, member, isChecked: false),
        ("MaxValue" or "MinValue") and var limit when Number(0, member, isChecked: true) is { Content: not double and var zero } => zero.GetType().GetField(limit)?.GetValue(null) is { } most ? new Scalar(most) : null,
        _ => null,
    };

    private static Scalar? Number(int number, ISymbol member, bool isChecked) => Numbers.Convert(number, member.ContainingType, isChecked) is { } converted ? new Scalar(converted) : null;

    private static bool IsByPosition(IPropertySymbol indexer) => indexer.Parameters is [{ Type.SpecialType: SpecialType.System_Int32 }]
        && indexer.ContainingType.Name is var owner && !owner.Contains("Dictionary") && !owner.Contains("Lookup");

    private static bool IsFollowed(string name) => Find(name) is not null;

    // A number's own functions are those of Math.
    private static Func<object?, object?[], object?>? Find(string name) =>
        name.Split('.') is ["Int32" or "Int64" or "UInt32" or "UInt64" or "Decimal", ("Min" or "Max" or "Abs" or "Clamp" or "Sign" or "DivRem") and var function] ? NumberFunctions.All[$"Math.{function}"]
        : name.Split('.') is ["Decimal" or "Double", ("Round" or "Floor" or "Ceiling" or "Truncate" or "Pow" or "Sqrt") and var rounding] ? NumberFunctions.All[$"Math.{rounding}"]
        : TextFunctions.All.TryGetValue(name, out var text) ? text
        : NumberFunctions.All.TryGetValue(name, out var number) ? number
        : ParsingFunctions.All.TryGetValue(name, out var parsing) ? parsing
        : NetFunctions.All.TryGetValue(name, out var net) ? net
        : DateFunctions.All.TryGetValue(name, out var date) ? date
        : TimeFunctions.All.TryGetValue(name, out var time) ? time
        : MomentFunctions.All.TryGetValue(name, out var moment) ? moment
        : ByteFunctions.All.TryGetValue(name, out var bytes) ? bytes
        : null;

    private static bool TryContent(Value value, State state, out object? content)
    {
        content = value switch
        {
            Scalar scalar => scalar.Content,
            EnumMember { Type.Name: "StringComparison", Constant: int comparison } => (StringComparison)comparison,
            EnumMember { Type.Name: "NumberStyles", Constant: 7 } or EnumMember { Type.Name: "DateTimeStyles" or "Base64FormattingOptions", Constant: 0 } => null,
            EnumMember { Type.Name: "NumberStyles", Constant: int styles } => (System.Globalization.NumberStyles)styles,
            EnumMember { Type.Name: "DateTimeKind", Constant: int kind } => (DateTimeKind)kind,
            EnumMember { Type.Name: "MidpointRounding", Constant: int rounding } => (MidpointRounding)rounding,
            EnumMember { Type.Name: "StringSplitOptions", Constant: int options } => (StringSplitOptions)options,
            Token token => token,
            Sequence or MutableCollection or Window => Sequences.Of(value, state) is { Open: null } items ? ContentOf(items) : null,
            _ => null,
        };
        return content is not null || value is Null or EnumMember { Type.Name: "NumberStyles", Constant: 7 } or EnumMember { Type.Name: "DateTimeStyles" or "Base64FormattingOptions", Constant: 0 };
    }

    // An array of what .NET's functions take.
    private static object? ContentOf(Sequence items)
    {
        var contents = items.Values.Select(item => (item as Scalar)?.Content).ToList();
        return contents.TrueForAll(content => content is byte) ? contents.Cast<byte>().ToArray()
            : contents.TrueForAll(content => content is char) ? contents.Cast<char>().ToArray()
            : contents.TrueForAll(content => content is string) ? contents.Cast<string>().ToArray()
            : null;
    }

    private static Value? Compared(Token comparer, IMethodSymbol method, Arguments arguments) => (comparer.Name, method.Name, arguments[0], arguments[1]) switch
    {
        ("EqualityComparer.Default", "Equals", var left, var right) => Equality.Compare(left, right) is not Answer.CannotSay and var answer ? Scalar.Of(answer == Answer.Yes) : null,
        ("StringComparer.Ordinal", "Equals", Scalar { Content: string left }, Scalar { Content: string right }) => Scalar.Of(string.Equals(left, right, StringComparison.Ordinal)),
        ("StringComparer.OrdinalIgnoreCase", "Equals", Scalar { Content: string left }, Scalar { Content: string right }) => Scalar.Of(string.Equals(left, right, StringComparison.OrdinalIgnoreCase)),
        ("StringComparer.Ordinal", "Compare", Scalar { Content: string left }, Scalar { Content: string right }) => Order.Of(string.CompareOrdinal(left, right)),
        _ => null,
    };

    // What surely is one, or surely is none.
    private static Value? TryParse(string name, Arguments arguments)
    {
        if (arguments[0] is not (Null or Scalar { Content: string }))
            return arguments[0] as Unknown;
        var text = (arguments[0] as Scalar)?.Content as string;
        // Digits, and nothing else.
        if (text is not null && arguments.Values.Any(argument => argument is EnumMember { Type.Name: "NumberStyles", Constant: 0 }) && !text.All(character => character is >= '0' and <= '9'))
            text = "";
        if (text is not null && arguments.Values.OfType<EnumMember>().Any(argument => argument is { Type.Name: "NumberStyles", Constant: int and not (0 or 7) and var styles } && !ParsingFunctions.Allows((System.Globalization.NumberStyles)styles, text)))
            return null;
        if (ParsingFunctions.Try(name, text) is not { } parsed)
            return null;
        arguments.Give(arguments.Count - 1, parsed.Parsed);
        return Scalar.Of(parsed.IsOne);
    }

    /// <summary>The text of all items, with a separator between them.</summary>
    public static Value Join(Interpreter interpreter, Arguments arguments, IOperation at, Frame frame)
    {
        if (Text.Of(arguments[0], null, at, interpreter, frame, out var reason) is not { } separator)
            return reason!;
        if (Sequences.Of(arguments[1], frame.State) is not { } sequence || arguments[1] is Scalar)
            return arguments[1] as Unknown ?? Unknown.At(at, "joins a collection that is not known");
        if (sequence.Open is { } open)
            return open;

        var parts = new List<string>();
        var length = 0;
        foreach (var item in sequence.Values)
        {
            if (Text.Of(item, null, at, interpreter, frame, out reason) is not { } part)
                return reason!;
            parts.Add(part);
            length += part.Length + separator.Length;
            if (length > Interpreter.LongestText)
                return Unknown.At(at, "is too long a text to evaluate");
        }

        return new Scalar(string.Join(separator, parts));
    }
}
