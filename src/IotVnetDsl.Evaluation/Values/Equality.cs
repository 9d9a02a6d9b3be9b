using IotVnetDsl.Rules.Graph;
using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Values;

/// <summary>Equality as <c>==</c> and <c>Equals</c> would find it at run time, as far as that can be said.</summary>
internal static class Equality
{
    /// <summary>Values that are made of more are not compared.</summary>
    private const int Heaviest = 100_000;

    /// <summary>Surely interchangeable: either of the two may stand for both.</summary>
    public static bool AreSame(Value left, Value right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (IsTooMuch(left, right))
            return false;

        return (left, right) switch
        {
            (Scalar a, Scalar b) => a.Content.Equals(b.Content),
            (EnumMember a, EnumMember b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type) && a.Constant.Equals(b.Constant),
            (Contents a, Contents b) => ReferenceEquals(a.Rest, b.Rest) && a.Slots.Count == b.Slots.Count
                && a.Slots.All(slot => b.Slots.TryGetValue(slot.Key, out var other) && AreSame(slot.Value.Value, other.Value)),
            (Instance { HoldsItself: true }, Instance) or (Instance, Instance { HoldsItself: true }) => false,
            (Instance a, Instance b) => ReferenceEquals(a.Rest, b.Rest) && SymbolEqualityComparer.Default.Equals(a.Type, b.Type) && a.Slots.Count == b.Slots.Count
                && a.Slots.All(slot => b.Slots.TryGetValue(slot.Key, out var other) && AreSame(slot.Value.Value, other.Value)),
            (Sequence { Open: null } a, Sequence { Open: null } b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type) && a.IgnoresCase == b.IgnoresCase && a.IsUnordered == b.IsUnordered && ReferenceEquals(a.Key, b.Key)
                && a.Items.Length == b.Items.Length && a.Values.Zip(b.Values, AreSame).All(same => same),
            (TupleOf a, TupleOf b) => a.IsEntry == b.IsEntry && a.Items.Length == b.Items.Length && a.Items.Zip(b.Items, AreSame).All(same => same),
            (Reference a, Reference b) => SymbolEqualityComparer.Default.Equals(a.Type, b.Type) && a.Target.Type == b.Target.Type && a.Child == b.Child && a.Output == b.Output
                && AreSame(a.Key, b.Key) && AreSame(a.Target.Name, b.Target.Name) && AreSame(a.Target.ResourceGroup, b.Target.ResourceGroup) && AreSame(a.Target.Subscription, b.Target.Subscription),
            _ => false,
        };
    }

    /// <summary>Whether two are one object.</summary>
    public static Answer AreOne(Value left, Value right) => (left, right) switch
    {
        (Null, Null) => Answer.Yes,
        (Null, Live or Instance { Type.IsValueType: false }) or (Live or Instance { Type.IsValueType: false }, Null) => Answer.No,
        (Live, Live) => Of(ReferenceEquals(left, right)),
        (Null, Scalar or EnumMember) or (Scalar or EnumMember, Null) => Answer.No,
        // What one of them keeps from its making the other does not.
        (Instance { Type.IsValueType: false } a, Instance { Type.IsValueType: false } b) when !SymbolEqualityComparer.Default.Equals(a.Type, b.Type)
            || (!a.HoldsItself && !b.HoldsItself && a.Slots.Any(slot => !Contents.CanBeSet(slot.Key) && b.Slots.TryGetValue(slot.Key, out var other) && DifferForGood(slot.Value.Value, other.Value))) => Answer.No,
        _ => Answer.CannotSay,
    };

    private static bool DifferForGood(Value left, Value right) => (left, right) switch
    {
        (Scalar, Scalar) or (EnumMember, EnumMember) => Compare(left, right) == Answer.No,
        (Null, Scalar or EnumMember) or (Scalar or EnumMember, Null) => true,
        _ => false,
    };

    private static bool IsTooMuch(Value left, Value right) => left is not Scalar && right is not Scalar && (left.Weight > Heaviest || right.Weight > Heaviest);

    public static Answer Compare(Value left, Value right) => (left, right) switch
    {
        (Unknown, _) or (_, Unknown) => Answer.CannotSay,
        (Null, Null) => Answer.Yes,
        (Null, _) or (_, Null) => Answer.No,
        (Scalar { Content: Operations.Near }, _) or (_, Scalar { Content: Operations.Near }) => Answer.CannotSay,
        (Scalar { Content: System.Numerics.BigInteger } a, Scalar b) when b.Content is not System.Numerics.BigInteger => Answer.CannotSay,
        (Scalar a, Scalar { Content: System.Numerics.BigInteger }) when a.Content is not System.Numerics.BigInteger => Answer.CannotSay,
        (Scalar a, Scalar b) => Of(a.Content.Equals(b.Content)),
        (Operations.Stretch a, Operations.Stretch b) => All([Compare(a.Start, b.Start), Compare(a.End, b.End)]),
        (Operations.FromEnd a, Operations.FromEnd b) => Of(a.Count == b.Count),
        (Operations.FromEnd, Scalar) or (Scalar, Operations.FromEnd) => Answer.No,
        (Order, Scalar { Content: 0 }) or (Scalar { Content: 0 }, Order) => Answer.No,
        (TypeItself a, TypeItself b) when a.Type.TypeKind != TypeKind.TypeParameter && b.Type.TypeKind != TypeKind.TypeParameter => Of(SymbolEqualityComparer.Default.Equals(a.Type, b.Type)),
        (EnumMember a, EnumMember b) => Of(SymbolEqualityComparer.Default.Equals(a.Type, b.Type) && a.Constant.Equals(b.Constant)),
        _ when IsTooMuch(left, right) => Answer.CannotSay,
        (TupleOf a, TupleOf b) when a.Items.Length == b.Items.Length => All(a.Items.Zip(b.Items, Compare)),
        (Instance a, Instance b) => CompareRecords(a, b),
        (LiveObject a, LiveObject b) => ReferenceEquals(a, b) ? Answer.Yes : a.Type.IsRecord || HasOwnEquality(a.Type) ? Answer.CannotSay : Answer.No,
        (Reference a, Reference b) => CompareReferences(a, b),
        (Sequence { Open: null } a, Sequence { Open: null } b) => CompareSequences(a, b),
        _ => Answer.CannotSay,
    };

    public static Answer Not(Answer answer) => answer switch
    {
        Answer.Yes => Answer.No,
        Answer.No => Answer.Yes,
        _ => answer,
    };

    public static Answer Of(bool value) => value ? Answer.Yes : Answer.No;

    public static Answer All(IEnumerable<Answer> answers)
    {
        var all = Answer.Yes;
        foreach (var answer in answers)
        {
            if (answer == Answer.No)
                return Answer.No;
            if (answer == Answer.CannotSay)
                all = Answer.CannotSay;
        }

        return all;
    }

    private static Answer CompareRecords(Instance left, Instance right)
    {
        if (left.HoldsItself || right.HoldsItself || left.Rest is not null || right.Rest is not null || !ComparesByContent(left) || !ComparesByContent(right) || HasOwnEquality(left.Type) || HasOwnEquality(right.Type) || MayHoldMore(left.Type) || MayHoldMore(right.Type))
            return Answer.CannotSay;
        if (!SymbolEqualityComparer.Default.Equals(left.Type, right.Type))
            return Answer.No;

        var storage = left.Slots.Keys.Union(right.Slots.Keys, SymbolEqualityComparer.Default).Where(symbol => symbol is not IParameterSymbol);
        return All(storage.Select(symbol =>
            left.Slots.TryGetValue(symbol!, out var a) && right.Slots.TryGetValue(symbol!, out var b) ? Compare(a.Value, b.Value)
            : ReferenceLike(symbol!) ? Compare(SlotOrNull(left, symbol!), SlotOrNull(right, symbol!))
            : Answer.CannotSay));
    }

    // Of a value type that says nothing itself the bits are compared where that can be: zeros with and without a sign are two.
    private static bool ComparesByContent(Instance instance) => instance.Type.IsRecord || instance.Type.IsAnonymousType
        || (instance.Type.IsValueType && instance.Slots.Values.All(slot => slot.Value is Scalar { Content: not double } or EnumMember));

    private static Value SlotOrNull(Instance instance, ISymbol symbol) => instance.Slots.TryGetValue(symbol, out var slot) ? slot.Value : Null.Instance;

    private static bool ReferenceLike(ISymbol symbol) => (symbol switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    }) is { } type && (type.IsReferenceType || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T);

    // Records compare what they hold by now: what was set meanwhile, or kept when it was first asked for.
    private static bool MayHoldMore(INamedTypeSymbol type)
    {
        for (var current = type; !type.IsValueType && current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (current.GetMembers().OfType<IFieldSymbol>().Any(field => field is { IsStatic: false, IsConst: false, IsReadOnly: false }))
                return true;
        }

        return false;
    }

    // A hand-written Equals, in the type or in a base of it, decides otherwise than the compiler's own.
    private static bool HasOwnEquality(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (current.GetMembers("Equals").OfType<IMethodSymbol>().Any(method => !method.IsImplicitlyDeclared && method.DeclaringSyntaxReferences.Length > 0))
                return true;
        }

        return false;
    }

    private static Answer CompareReferences(Reference left, Reference right)
    {
        if (!SymbolEqualityComparer.Default.Equals(left.Type, right.Type) || left.Target.Type != right.Target.Type || left.Child != right.Child || left.Output != right.Output)
            return Answer.No;
        var (one, other) = (left.Target, right.Target);
        return All([Compare(one.Name, other.Name), Compare(left.Key, right.Key), Compare(one.ResourceGroup, other.ResourceGroup), Compare(one.Subscription, other.Subscription)]);
    }

    // Other collections compare by reference: unequal content is surely unequal, equal content says nothing.
    private static Answer CompareSequences(Sequence left, Sequence right)
    {
        var content = left.Items.Length == right.Items.Length ? All(left.Values.Zip(right.Values, Compare)) : Answer.No;
        return content == Answer.Yes && !ComparesByContent(left.Type) ? Answer.CannotSay : content;
    }

    private static bool ComparesByContent(ITypeSymbol? type) =>
        type is INamedTypeSymbol named && named.AllInterfaces.Any(contract =>
            contract.Name == "IEquatable" && contract.TypeArguments.Length == 1 && SymbolEqualityComparer.Default.Equals(contract.TypeArguments[0], named))
        && named.Name != "ImmutableArray";
}
