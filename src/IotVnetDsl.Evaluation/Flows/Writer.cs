namespace IotVnetDsl.Evaluation.Flows;

internal enum WriterKind
{
    /// <summary>It may come from anywhere, at any time.</summary>
    Anyone,

    /// <summary>A constructor, or the initializer of an object.</summary>
    Constructor,

    /// <summary>A static constructor.</summary>
    TypeInitializer,

    /// <summary>A method of the object itself.</summary>
    Method,

    /// <summary>The code by which a property of the object is set.</summary>
    Setter,

    /// <summary>Whatever it is, what is written to is new.</summary>
    OfNew,

    /// <summary>Whatever it is, it is done to one of .NET's collections.</summary>
    OfCollection,
}

/// <summary>Which code writes to a member, as far as that makes it part of the making of the object.</summary>
/// <param name="Kind">What sort of code.</param>
/// <param name="Name">The method, the property or the collection's type.</param>
/// <param name="If">When what is written to is new.</param>
internal readonly record struct Writer(WriterKind Kind, string Name = "", NewIf? If = null)
{
    public static Writer Anyone => default;

    public static Writer Constructor => new(WriterKind.Constructor);

    public static Writer TypeInitializer => new(WriterKind.TypeInitializer);

    public static Writer Method(string name) => new(WriterKind.Method, name);

    public static Writer Setter(string property) => new(WriterKind.Setter, property);

    public static Writer OfCollection(string type) => new(WriterKind.OfCollection, type);

    /// <summary>Anyone, where it may be anything that is written to.</summary>
    public static Writer OfNew(NewIf? conditions) => conditions is null ? Anyone : new(WriterKind.OfNew, If: conditions);
}
