namespace IotVnetDsl.Evaluation.Flows;

/// <summary>
/// Whether there is a way from a node to a marked one. Each node is looked at once, however many ask, and whatever was asked before: with one
/// it is settled for all that it leads to.
/// </summary>
/// <param name="isMarked">True for what is looked for.</param>
/// <param name="next">Where a node leads.</param>
internal sealed class Reach<TNode>(Func<TNode, bool> isMarked, Func<TNode, IEnumerable<TNode>> next) where TNode : notnull
{
    private readonly Dictionary<TNode, bool> _settled = [];

    public bool From(TNode start)
    {
        if (!_settled.TryGetValue(start, out var reaches))
        {
            Settle(start);
            reaches = _settled[start];
        }

        return reaches;
    }

    private void Settle(TNode start)
    {
        var leadingTo = new Dictionary<TNode, List<TNode>>();
        var found = new Stack<TNode>();
        var open = new Stack<TNode>();
        open.Push(start);
        _settled[start] = false;
        while (open.Count > 0)
        {
            var at = open.Pop();
            if (isMarked(at))
                found.Push(at);
            foreach (var after in next(at))
            {
                if (!_settled.TryGetValue(after, out var reaches))
                {
                    _settled[after] = false;
                    open.Push(after);
                }
                else if (reaches)
                {
                    found.Push(at);
                }

                if (!leadingTo.TryGetValue(after, out var before))
                    leadingTo[after] = before = [];
                before.Add(at);
            }
        }

        while (found.Count > 0)
        {
            var at = found.Pop();
            if (_settled[at])
                continue;
            _settled[at] = true;
            if (!leadingTo.TryGetValue(at, out var before))
                continue;
            foreach (var earlier in before)
                found.Push(earlier);
        }
    }
}
