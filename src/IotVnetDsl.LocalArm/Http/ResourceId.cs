namespace IotVnetDsl.LocalArm.Http;

/// <summary>An ARM resource id. Compares without regard to case; keeps the spelling that it was given.</summary>
internal sealed class ResourceId : IEquatable<ResourceId>
{
    public const string SubscriptionType = "Microsoft.Resources/subscriptions";
    public const string ResourceGroupType = "Microsoft.Resources/resourceGroups";

    private ResourceId(ResourceId? parent, string path, string type, string name)
    {
        Parent = parent;
        Text = path;
        Key = path.ToLowerInvariant();
        Type = type;
        Name = name;
    }

    public string Text { get; }

    public string Key { get; }

    public string Type { get; }

    public string Name { get; }

    /// <summary>The enclosing resource, resource group or subscription; of an extension resource, what it extends.</summary>
    public ResourceId? Parent { get; }

    public string Namespace => Type[..Type.IndexOf('/', StringComparison.Ordinal)];

    public ResourceId? Subscription => IsOf(SubscriptionType) ? this : Parent?.Subscription;

    public ResourceId? ResourceGroup => IsOf(ResourceGroupType) ? this : Parent?.ResourceGroup;

    public IEnumerable<ResourceId> SelfAndAncestors
    {
        get
        {
            for (var id = this; id is not null; id = id.Parent)
                yield return id;
        }
    }

    public static ResourceId? TryParse(string? text) =>
        ArmPath.Parse(text ?? "") is { Id: { } id, Rest.Length: 0 } ? id : null;

    public static ResourceId Root(string type, string name, string path) => new(null, path, type, name);

    public ResourceId Child(string relativeType, string name) =>
        new(this, $"{Text}/{relativeType}/{name}", $"{Type}/{relativeType}", name);

    /// <summary>The first resource of a provider inside this scope.</summary>
    public ResourceId Provide(string type, string name) => new(this, $"{Text}/providers/{type}/{name}", type, name);

    public ResourceId Group(string name) => new(this, $"{Text}/resourceGroups/{name}", ResourceGroupType, name);

    public bool IsOf(string type) => Type.Equals(type, StringComparison.OrdinalIgnoreCase);

    public bool IsUnder(ResourceId scope) => Key.Length > scope.Key.Length && Key[scope.Key.Length] == '/' && Key.StartsWith(scope.Key, StringComparison.Ordinal);

    public bool Equals(ResourceId? other) => other is not null && Key == other.Key;

    public override bool Equals(object? obj) => Equals(obj as ResourceId);

    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
