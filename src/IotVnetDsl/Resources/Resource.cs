using IotVnetDsl.Convention;

namespace IotVnetDsl;

/// <summary>A resource of Azure. It is data: constructors never refuse a value, the analyzers report it.</summary>
public abstract record Resource
{
    private readonly SourcePlace _place;

    private protected Resource(string file, int line) => _place = new SourcePlace(file, line);

    /// <summary>
    /// True for what exists already and is kept by others: it is never written, and what the code does not state of it is unknown.
    /// Children declared in code (a peering, a zone link, a role) are still ours. Unset = it is ours.
    /// </summary>
    public bool? Existing { get; init; }

    internal SourcePlace Place => _place;
}
