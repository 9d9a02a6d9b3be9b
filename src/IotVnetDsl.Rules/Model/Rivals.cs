using IotVnetDsl.Rules.Graph;

namespace IotVnetDsl.Rules.Model;

/// <summary>Resources that want one thing, of which Azure gives one.</summary>
internal static class Rivals
{
    /// <summary>Those that Azure refuses, each with the one that has what it wants: one that exists already, or else the first.</summary>
    public static IEnumerable<(TClaim Has, TClaim Wants)> Refused<TClaim>(IEnumerable<TClaim> claims, Func<TClaim, ResourceView> whose)
    {
        var inTurn = claims.OrderBy(IsNew).ToArray();
        return inTurn.Skip(1).Where(IsNew).Select(wants => (inTurn[0], wants));

        bool IsNew(TClaim claim) => whose(claim).Existing.Is(true) == Answer.No;
    }
}
