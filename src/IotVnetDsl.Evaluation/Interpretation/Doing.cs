using Microsoft.CodeAnalysis;

namespace IotVnetDsl.Evaluation.Interpretation;

/// <summary>What a body does itself, and what it reaches.</summary>
internal sealed class Doing
{
    private readonly List<ISymbol> _reaches = [];

    public bool Changes { get; set; }

    public IReadOnlyList<ISymbol> Reaches => _reaches;

    public void Reach(ISymbol? member)
    {
        if (member is not null)
            _reaches.Add(member);
    }

    public void Reach(IEnumerable<ISymbol> members) => _reaches.AddRange(members);
}
