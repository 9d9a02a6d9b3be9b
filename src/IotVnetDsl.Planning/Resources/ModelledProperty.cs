using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace IotVnetDsl.Planning.Resources;

/// <summary>A property of a resource type that the DSL models.</summary>
/// <param name="Name">In words of the DSL (<c>public access</c>).</param>
/// <param name="ArmPath">ARM's own path (<c>properties.publicNetworkAccess</c>).</param>
public sealed record ModelledProperty(string Name, string ArmPath)
{
    /// <summary>What it is in the DSL's records, for writing a body and for reading one.</summary>
    public Mapping Mapping { get; init; } = Mapping.Follows(_ => null);

    /// <summary>Of a list: its items. Then <see cref="Mapping"/> is not used.</summary>
    public ListItems? Items { get; init; }

    /// <summary>What unset means: Azure's documented default is desired; null = what the server chose is left as it is.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>
    /// ARM path of a property beside it: where the code sets that one, unset means none, and what is there is removed.
    /// </summary>
    public string? NoneWith { get; init; }

    /// <summary>What an answer means that leaves the property out; null = nothing known.</summary>
    public JsonNode? WhenMissing { get; init; }

    /// <summary>Where Azure may answer the same in another form; null = nowhere.</summary>
    public TwinProperty? Twin { get; init; }

    /// <summary>What a creation sends where the code sets nothing, because Azure requires something; never compared.</summary>
    public JsonNode? OnCreate { get; init; }

    /// <summary>Azure takes it and never shows it: sent when the resource is created, never compared.</summary>
    public bool IsWriteOnly { get; init; }

    public Comparison Comparison { get; init; } = Comparison.Exact;

    /// <summary>Why it cannot be changed on an existing resource; null where it can.</summary>
    public Immutability? Immutable { get; init; }

    /// <summary>The value in words; null = as it is.</summary>
    public Func<JsonNode, string>? Text { get; init; }

    /// <summary>Whether an item of a list is nothing without it; null = where it is the key.</summary>
    public bool? IsRequired { get; init; }

    /// <summary>It decides who gets in by a public address, or whether a key is worth anything there: the model's doors are filled from it.</summary>
    public bool IsOfDoor { get; init; }

    /// <summary>Not for people: it follows from what they are shown anyway.</summary>
    public bool IsDetail { get; init; }

    /// <summary>What a body says of it, in either form that Azure has; null where it says nothing.</summary>
    internal JsonNode? Answer(JsonObject body) => BodyPath.Get(body, ArmPath)
        ?? (Twin is { } twin && BodyPath.Get(body, twin.ArmPath) is { } other ? twin.Read(other) : null)
        ?? WhenMissing;
}

/// <summary>The items of a list.</summary>
/// <param name="Key">The member that tells them apart (<c>name</c>), ignoring case.</param>
/// <param name="Mapping">What the list is in the DSL's records.</param>
/// <param name="Properties">What an item consists of.</param>
/// <param name="Describe">An item in a few words.</param>
public sealed record ListItems(
    string Key,
    ListMapping Mapping,
    ImmutableArray<ModelledProperty> Properties,
    Func<JsonObject, string> Describe)
{
    /// <summary>The member that answers may have in the key's place, and requests never; null = none.</summary>
    public string? KeyInAnswers { get; init; }

    /// <summary>A member that tells items of one key apart; an item that leaves it out is any of its key. Null = the key alone does.</summary>
    public string? SecondKey { get; init; }

    /// <summary>An item that the code does not have is kept until <c>delete:key</c> is consented to; otherwise it is removed.</summary>
    public bool KeepsSurplus { get; init; }

    /// <summary>The order has a meaning.</summary>
    public bool IsOrdered { get; init; }

    /// <summary>What tells an item from the others; null where it does not say.</summary>
    public JsonNode? KeyOf(JsonObject item) => BodyPath.Get(item, Key) ?? (KeyInAnswers is { } answered ? BodyPath.Get(item, answered) : null);

    /// <summary>What tells it from the others of its key, unset as Azure takes it; null where nothing does, or it does not say.</summary>
    public JsonNode? SecondKeyOf(JsonObject item) => Second is { } second ? second.Answer(item) ?? second.Default : null;

    public bool IsSame(JsonObject left, JsonObject right) =>
        string.Equals(KeyOf(left)?.ToString(), KeyOf(right)?.ToString(), StringComparison.OrdinalIgnoreCase)
        && (SecondKeyOf(left) is not { } one || SecondKeyOf(right) is not { } other || Second!.Comparison.Same(one, other));

    /// <summary>They are the same, and each says as much as the other of what it is.</summary>
    public bool IsExactly(JsonObject left, JsonObject right) => IsSame(left, right) && SecondKeyOf(left) is null == SecondKeyOf(right) is null;

    /// <summary>The one of the items that an item is, rather one that says as much as it does; null = none.</summary>
    public JsonObject? Find(IEnumerable<JsonObject> items, JsonObject item)
    {
        JsonObject? found = null;
        foreach (var other in items.Where(other => IsSame(item, other)))
        {
            if (IsExactly(item, other))
                return other;
            found ??= other;
        }

        return found;
    }

    /// <summary>What an item is called: by its key, and by the second where that is not what goes without saying.</summary>
    public string NameOf(JsonObject item)
    {
        var key = KeyOf(item)?.ToString() ?? "";
        var name = key.StartsWith('/') ? Words.NamesOfId(key) : key;
        return Second?.Answer(item) is { } second && !(Second.Default is { } usual && Second.Comparison.Same(usual, second)) ? $"{name} {Second.Text?.Invoke(second) ?? second.ToString()}" : name;
    }

    private ModelledProperty? Second => SecondKey is null ? null : Properties.First(property => property.ArmPath == SecondKey);
}

/// <summary>A property of ARM that says the same as another: Azure may answer either or both, and both must agree in a request.</summary>
/// <param name="ArmPath">ARM's own path.</param>
/// <param name="Read">The other property's value, by this one's.</param>
/// <param name="Written">This property's value beside a new value of the other; null = it is not sent.</param>
public sealed record TwinProperty(string ArmPath, Func<JsonNode, JsonNode?> Read, Func<JsonNode, JsonNode?> Written);

/// <summary>Why Azure does not change a property.</summary>
/// <param name="Reason">For people, after the property's name ("Azure cannot move a private endpoint").</param>
/// <param name="Replaces">True: delete and create again. False: refuse, because too much would be lost.</param>
/// <param name="NeedsConsent">Whether the replacement does.</param>
public sealed record Immutability(string Reason, bool Replaces, bool NeedsConsent = true)
{
    /// <summary>Whether Azure keeps the first value from becoming the second; all changes unless stated.</summary>
    public Func<string, string, bool> Between { get; init; } = (_, _) => true;
}
