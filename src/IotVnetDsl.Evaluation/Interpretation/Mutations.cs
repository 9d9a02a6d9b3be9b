using System.Collections.Immutable;
using IotVnetDsl.Evaluation.Flows;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>
/// Names that something in the source writes to after their declaration. By name, so that it costs a walk of the syntax: a name shared
/// with something else only makes less known, never something wrong.
/// </summary>
internal sealed class Mutations
{
    private const int IsWritten = 1;
    private const int IsSetInConstructors = 2;
    private const int IsLazy = 4;
    private const int IsSetAside = 8;

    private const int IsHeldChanged = 1;
    private const int IsHeldFilled = 2;

    /// <summary>Between a name and how it is asked whether what it holds changes in place.</summary>
    private const char Held = '?';

    /// <summary>Behind a name that is asked whether it is that of a cache.</summary>
    private const char Cached = '$';

    private readonly GroupedWrites[] _writes;
    private readonly Dictionary<Writer, bool> _ofMaking = [];
    private readonly Dictionary<NewCondition, bool> _new = [];
    private readonly List<NewCondition> _assumed = [];
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly Interpreter _interpreter;
    private readonly SyntaxTree[] _trees;
    private readonly NamedNodes _nodes;
    private readonly ClosedMethods _closed;
    private readonly GivenParameters _given;
    private readonly Lazy<CopiedMembers> _copied;
    private readonly CancellationToken _cancellation;
    private Exposure? _exposure;

    public Mutations(Interpreter interpreter, CancellationToken cancellation)
    {
        (_interpreter, _cancellation, _trees) = (interpreter, cancellation, [.. interpreter.Bodies.Trees]);
        _writes = GroupedWrites.Of(_trees, cancellation);
        _nodes = new NamedNodes(_trees, cancellation);
        _closed = new ClosedMethods(_nodes, _trees, cancellation);
        _given = new GivenParameters(_nodes, _trees, (member, type) => Exposure.MayBeMade(member, type), cancellation);
        _copied = new Lazy<CopiedMembers>(() => CopiedMembers.Of(_trees, cancellation));
    }

    private Exposure Exposure => _exposure ??= new Exposure([.. _trees.Select(tree => TreeFlows.Of(tree, _cancellation))], _interpreter.Library.HasMethod, IsOfMaking);

    /// <summary>True when something may assign the member, or change what it holds, after it was made.</summary>
    /// <param name="member">A field, property or parameter.</param>
    /// <param name="isAssignable">False where it can be set nowhere, or is part of a value that is copied.</param>
    /// <param name="held">The type of what it holds here, where that says more than its declaration.</param>
    public bool Write(ISymbol member, bool isAssignable = true, ITypeSymbol? held = null)
    {
        var type = held ?? member switch
        {
            IFieldSymbol field => field.Type,
            IPropertySymbol property => property.Type,
            IParameterSymbol parameter => parameter.Type,
            _ => null,
        };
        var holdsChanging = type is not null && Holdings.CanChange(_interpreter, type);
        if (!isAssignable && !holdsChanging)
            return false;

        if (isAssignable && Assign(member))
            return true;
        return holdsChanging && HowHeld(member, type!) == IsHeldChanged;
    }

    /// <summary>True when what a static member holds is changed by the initialization of its type, and by nothing else.</summary>
    public bool IsFilled(ISymbol member) => member switch
    {
        IFieldSymbol field => Holdings.CanChange(_interpreter, field.Type) && HowHeld(field, field.Type) == IsHeldFilled,
        IPropertySymbol property => Holdings.CanChange(_interpreter, property.Type) && HowHeld(property, property.Type) == IsHeldFilled,
        _ => false,
    };

    /// <summary>True when something may assign the member after it was made; what an object was given, when something assigns it at all.</summary>
    public bool Assign(ISymbol member) => NotedHow(member.Name) is var how && ((how & (IsWritten | IsLazy)) != 0 || (member is { IsStatic: true } or IParameterSymbol && (how & IsSetInConstructors) != 0));

    /// <summary>True when the initializer of a type or of a member may set it by reference, or on the way to something else.</summary>
    public bool SetAside(ISymbol member) => (NotedHow(member.Name) & IsSetAside) != 0;

    /// <summary>True when all that ever sets the member is one <c>??=</c>, which so gives the same whenever it runs.</summary>
    public bool SetLazily(ISymbol member) => NotedHow(member.Name) == IsLazy;

    /// <summary>Whether it only keeps what a method gives, and how.</summary>
    public CacheKinds CacheOf(ISymbol member) => (CacheKinds)NotedHow($"{member.Name}{Cached}");

    /// <summary>How members of a name are written to.</summary>
    public int HowOf(string name)
    {
        if (_known.TryGetValue(name, out var known))
            return known;
        if (name.LastIndexOf(Cached) is >= 0 and var cached && cached == name.Length - 1)
            return _known[name] = (int)CacheSyntax.Of(name.Substring(0, name.Length - 1), _nodes, _copied);
        var held = name.IndexOf(Held);
        return _known[name] = held < 0
            ? HowWritten(name)
            : HowHeld(name.Substring(0, held), name.IndexOf("static", held, StringComparison.Ordinal) > 0, name.EndsWith("parts", StringComparison.Ordinal));
    }

    private int HowWritten(string name)
    {
        var (how, lazily) = (0, 0);
        foreach (var writes in _writes)
        {
            if (writes.Written.Contains(name))
                how |= IsWritten;
            if (writes.SetAside.Contains(name))
                how |= IsSetAside;
            if (writes.SetInConstructors.Contains(name))
                how |= IsSetInConstructors;
            if (writes.Lazy.TryGetValue(name, out var times))
                lazily += times;
            foreach (var writer in writes.WritersOf(name))
                how |= IsOfMaking(writer) ? IsSetInConstructors : IsWritten;
        }

        return how | (lazily > 0 ? IsLazy : 0) | (lazily > 1 ? IsWritten : 0);
    }

    private int HowHeld(ISymbol member, ITypeSymbol type) => NotedHow($"{member.Name}{Held}{(member.IsStatic ? "static" : "")}{(Holdings.PartsCanChange(_interpreter, type) ? "parts" : "")}");

    private int HowHeld(string name, bool isStatic, bool partsChange)
    {
        if (!Exposure.Of(name, isStatic, partsChange) || (!partsChange && ReadingSyntax.IsOnlyRead(name, _nodes)))
            return 0;
        return isStatic && FillingSyntax.WritersFor(name, _nodes) is { Count: > 0 } filling && !Exposure.OfFilled(name, partsChange, filling) ? IsHeldFilled : IsHeldChanged;
    }

    private int NotedHow(string name)
    {
        var how = HowOf(name);
        _interpreter.Recorder?.Note(name, how);
        return how;
    }

    // Constructors, a method that objects call on themselves only while they are made, or that nothing calls, and what writes to new objects only.
    private bool IsOfMaking(Writer writer)
    {
        if (writer.Kind == WriterKind.Constructor)
            return true;
        if (!_ofMaking.TryGetValue(writer, out var isOfMaking))
        {
            // Until it is known, what leads back to it is not.
            _ofMaking[writer] = false;
            _ofMaking[writer] = isOfMaking = writer switch
            {
                { If: { } conditions } => AreNew(conditions),
                { Kind: WriterKind.Setter } => (HowWritten(writer.Name) & (IsWritten | IsLazy)) == 0,
                { Kind: WriterKind.Method } => !NewObjects.IsCalledUnseen(writer.Name) && IsOfMaking(writer.Name),
                _ => false,
            };
        }

        return isOfMaking;
    }

    // Whether all that is named in the conditions fulfils them.
    private bool AreNew(NewIf conditions) => conditions.Ways.Any(AreNew);

    private bool AreNew(ImmutableArray<NewCondition> conditions) => conditions.All(IsNew);

    private bool IsNew(NewCondition condition)
    {
        if (_new.TryGetValue(condition, out var isNew))
            return isNew;
        // What leads back to it says nothing about it.
        _new[condition] = true;
        var before = _assumed.Count;
        var name = condition.Name;
        var declared = _nodes[name].Where(node => node is not SimpleNameSyntax).ToArray();
        isNew = condition.Kind switch
        {
            NewConditionKind.Fluent => IsGivenByAll(name, declared, orReceiver: true),
            NewConditionKind.Made => IsGivenByAll(name, declared, orReceiver: false) || _closed.Has(name),
            NewConditionKind.Closed => _closed.Has(name),
            NewConditionKind.GivenToConstructor => _given.OfConstructors(condition, AreNew),
            NewConditionKind.GivenToMethod => _given.OfMethods(condition, AreNew),
            var kind => declared.Length > 0 && declared.All(member => NewObjects.IsHeldBy(member) || (kind == NewConditionKind.Own && NewObjects.IsOpen(member))) && _nodes[name].OfType<SimpleNameSyntax>().All(SetSyntax.IsSetToNew),
        };
        for (var later = _assumed.Count - 1; !isNew && later >= before; later--)
        {
            _new.Remove(_assumed[later]);
            _assumed.RemoveAt(later);
        }

        if (isNew)
            _assumed.Add(condition);
        return _new[condition] = isNew;
    }

    private bool IsGivenByAll(string name, SyntaxNode[] declared, bool orReceiver) => (name is "Create" or "Parse" || !CallNames.AreKnown(name))
        && declared.OfType<MethodDeclarationSyntax>().Any(method => method.Body is not null || method.ExpressionBody is not null)
        && declared.All(method => NewObjects.WhenGivenBy(method, orReceiver) is { } conditions && AreNew(conditions));

    private bool IsOfMaking(string method)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal) { method };
        var open = new Stack<string>([method]);
        var isFirst = true;
        while (open.Count > 0)
        {
            var current = open.Pop();
            var isNamed = isFirst;
            isFirst = false;
            foreach (var tree in _trees)
            {
                if (!TreeWrites.Of(tree, _cancellation).NamedIn(tree, _cancellation).TryGetValue(current, out var places))
                    continue;
                isNamed = true;
                foreach (var place in places)
                {
                    // One of the user's own may be named like a collection of .NET's.
                    if (place.Kind == WriterKind.OfCollection && _trees.Any(other => TreeFlows.Of(other, _cancellation).Types.Contains(place.Name)))
                        return false;
                    if (place.Kind == WriterKind.Anyone || (place.If is { } conditions && !AreNew(conditions)))
                        return false;
                    if (place.Kind == WriterKind.Method && reached.Add(place.Name))
                        open.Push(place.Name);
                }
            }

            // The runtime may call it.
            if (!isNamed)
                return false;
        }

        return true;
    }
}
