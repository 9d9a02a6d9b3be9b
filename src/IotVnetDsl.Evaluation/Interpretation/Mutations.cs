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

    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _setInConstructors = new(StringComparer.Ordinal);
    private readonly HashSet<string> _lazy = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _writtenByMethods = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changeArguments = new(StringComparer.Ordinal);
    private readonly Dictionary<ISymbol, bool> _exposed = new(SymbolEqualityComparer.Default);
    private readonly Recorder? _recorder;

    private Mutations(Recorder? recorder) => _recorder = recorder;

    public static Mutations Of(IReadOnlyCollection<SyntaxTree> trees, Recorder? recorder, CancellationToken cancellation)
    {
        var mutations = new Mutations(recorder);
        foreach (var tree in trees)
            mutations.Add(TreeWrites.Of(tree, cancellation));
        mutations.AddCalls(trees, cancellation);
        if (mutations._writtenByMethods.Count > 0)
            mutations.Complete(trees, cancellation);
        return mutations;
    }

    /// <summary>True when something may assign the member, or change the collection in it, after it was made.</summary>
    public bool Write(ISymbol member)
    {
        var how = NotedHow(member.Name);
        var isExposed = IsExposed(member);
        return (how & (IsWritten | IsLazy)) != 0 || (member.IsStatic && (how & IsSetInConstructors) != 0) || isExposed;
    }

    /// <summary>True when all that ever sets the member is one <c>??=</c>, which so gives the same whenever it runs.</summary>
    public bool SetLazily(ISymbol member) => NotedHow(member.Name) == IsLazy;

    /// <summary>How members of a name are written to.</summary>
    public int HowOf(string name) =>
        (_written.Contains(name) ? IsWritten : 0) | (_setInConstructors.Contains(name) ? IsSetInConstructors : 0) | (_lazy.Contains(name) ? IsLazy : 0);

    private int NotedHow(string name)
    {
        var how = HowOf(name);
        _recorder?.Note(name, how);
        return how;
    }

    private void Add(TreeWrites writes)
    {
        _written.UnionWith(writes.Written);
        _setInConstructors.UnionWith(writes.SetInConstructors);
        _changeArguments.UnionWith(writes.ChangeArguments);
        foreach (var name in writes.Lazy)
        {
            if (!_lazy.Add(name))
                _written.Add(name);
        }

        foreach (var (method, name) in writes.ByMethods)
        {
            if (!_writtenByMethods.TryGetValue(method, out var names))
                _writtenByMethods[method] = names = new HashSet<string>(StringComparer.Ordinal);
            names.Add(name);
        }
    }

    // What is given to methods that change what they are given, until there are no more of those.
    private void AddCalls(IReadOnlyCollection<SyntaxTree> trees, CancellationToken cancellation)
    {
        for (var known = 0; known < _changeArguments.Count;)
        {
            known = _changeArguments.Count;
            foreach (var tree in trees)
                Add(TreeWrites.ByCalls(tree, _changeArguments, cancellation));
        }
    }

    // Which of the methods that write are named elsewhere than in constructors.
    private void Complete(IReadOnlyCollection<SyntaxTree> trees, CancellationToken cancellation)
    {
        var named = trees
            .SelectMany(tree => TreeWrites.Of(tree, cancellation).NamedIn(tree, cancellation).Where(name => _writtenByMethods.ContainsKey(name.Method)))
            .ToArray();

        // Those that are named in such a method only are such themselves.
        bool found;
        do
        {
            found = false;
            foreach (var (method, around) in named)
            {
                if ((around is null || !_writtenByMethods.ContainsKey(around)) && _writtenByMethods.TryGetValue(method, out var names))
                {
                    _written.UnionWith(names);
                    found = _writtenByMethods.Remove(method);
                }
            }
        }
        while (found);
        foreach (var names in _writtenByMethods.Values)
            _setInConstructors.UnionWith(names);
    }

    // A collection that another member of the type gives, which is changed under that one's name.
    private bool IsExposed(ISymbol member)
    {
        if (member is not (IFieldSymbol or IPropertySymbol) || member.ContainingType is not { } type)
            return false;
        if (_exposed.TryGetValue(member.OriginalDefinition, out var isExposed))
        {
            if (_recorder is not null)
                NoteExposure(type);
            return isExposed;
        }

        _exposed[member.OriginalDefinition] = false;
        NoteExposure(type);
        return _exposed[member.OriginalDefinition] = type.OriginalDefinition.GetMembers()
            .Where(other => other is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary } && other.Name != member.Name && (_written.Contains(other.Name) || IsExposed(other)))
            .SelectMany(other => other.DeclaringSyntaxReferences)
            .Any(reference => reference.GetSyntax().DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == member.Name));
    }

    // Which of its members are written to decides which of them are looked into.
    private void NoteExposure(INamedTypeSymbol type)
    {
        if (_recorder is not { } recorder)
            return;
        foreach (var other in type.OriginalDefinition.GetMembers().Where(other => other is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary }))
        {
            NotedHow(other.Name);
            foreach (var reference in other.DeclaringSyntaxReferences)
                recorder.Note(reference.GetSyntax());
        }
    }
}
