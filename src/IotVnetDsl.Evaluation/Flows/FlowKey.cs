namespace IotVnetDsl.Evaluation.Flows;

/// <summary>
/// What may hold an object, by name: a member wherever one of that name is, a variable within its member, what methods of a name are given
/// and what they give.
/// </summary>
/// <param name="Name">The name; of methods with what is meant of them in parentheses.</param>
/// <param name="Scope">The member that a variable is declared in; 0 for what is known by its name everywhere.</param>
internal readonly record struct FlowKey(string Name, int Scope)
{
    public static FlowKey Member(string name) => new(name, 0);

    public static FlowKey Result(string method) => new(method + "()", 0);

    public static FlowKey Given(string method, int position) => new($"{method}({position})", 0);

    public static FlowKey Given(string method, string parameter) => new($"{method}({parameter}:)", 0);

    /// <summary>What methods of the name are called on.</summary>
    public static FlowKey Receiver(string method) => new(method + "(this)", 0);

    /// <summary>What a delegate of the method, or its items, will be called on or with.</summary>
    public static FlowKey Bound(string method) => new(method + "(&)", 0);

    /// <summary>A function that has no name of its own, but a scope.</summary>
    public static FlowKey Function(int scope) => new("=>", scope);

    public bool IsFunction => Name == "=>";

    public bool IsMember => Scope == 0 && !Name.EndsWith(")", StringComparison.Ordinal);

    /// <summary>The method that is called with it; null for what is not given to a call.</summary>
    public string? Called => Scope != 0 || IsMember || Name[Name.Length - 2] is '(' or '&' ? null : Name.Substring(0, Name.IndexOf('('));
}
