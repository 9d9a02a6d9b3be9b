using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Declarations;

/// <summary>What a topology or module was found to declare: the next walk comes back only where it says something else.</summary>
internal sealed class WalkedContainer(RecordValue value, ScopeStatement? outer, ScopeStatement scope)
{
    private readonly List<Declaration> _declarations = [];
    private readonly HashSet<string> _openTypes = new(StringComparer.Ordinal);
    private readonly List<Declaration> _resources = [];
    private readonly List<WalkedContainer> _modules = [];
    private Dictionary<string, Declaration>? _resourcesByPath;
    private Dictionary<string, WalkedContainer>? _modulesByPath;

    public ScopeStatement Scope { get; } = scope;

    /// <summary>All of it, that of its modules included, in order of the walk.</summary>
    public IReadOnlyList<Declaration> Declarations => _declarations;

    /// <summary>Types of which an unknown part of it may declare more.</summary>
    public IReadOnlyCollection<string> OpenTypes => _openTypes;

    /// <summary>Would a walk find all of it again?</summary>
    public bool IsOf(RecordValue container, ScopeStatement? around) => ReferenceEquals(value, container) && ReferenceEquals(outer, around);

    public Declaration? ResourceAt(string path)
    {
        var byPath = _resourcesByPath ??= _resources.ToDictionary(resource => resource.Path, StringComparer.Ordinal);
        return byPath.TryGetValue(path, out var resource) ? resource : null;
    }

    public WalkedContainer? ModuleAt(string path)
    {
        var byPath = _modulesByPath ??= _modules.ToDictionary(module => module.Scope.Path, StringComparer.Ordinal);
        return byPath.TryGetValue(path, out var module) ? module : null;
    }

    public void Add(Declaration resource)
    {
        _resources.Add(resource);
        _declarations.Add(resource);
    }

    public void Add(WalkedContainer module)
    {
        _modules.Add(module);
        _declarations.AddRange(module._declarations);
        _openTypes.UnionWith(module._openTypes);
    }

    public void AddOpen(string type) => _openTypes.Add(type);
}
