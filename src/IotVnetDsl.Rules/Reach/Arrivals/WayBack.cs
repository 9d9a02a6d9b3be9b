using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Views.Clients;

namespace IotVnetDsl.Rules.Reach.Arrivals;

/// <summary>
/// Whether a network's answers get back to a site. What networks have themselves they prefer, however much more precise a gateway's route is
/// (https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview#how-azure-selects-a-route, November 2026).
/// </summary>
/// <param name="space">The addresses that the network keeps.</param>
internal sealed class WayBack(JoinedSpace space)
{
    /// <param name="site">Whose addresses are known.</param>
    /// <param name="landings">By which it arrives, or may.</param>
    public Step To(LocationView site, IEnumerable<Landing> landings)
    {
        var taken = landings.ToArray();
        var kept = site.Addresses!.Intersect(space.All);
        if (!kept.IsEmpty)
        {
            // Who has made the gateway may translate addresses there.
            var isElsewhere = space.HasRoutes.Or(taken.Select(landing => landing.Gateway.MayHoldWhatOthersKeep).Any());
            return Step.Of(
                StepKind.Arrival,
                isElsewhere == Answer.No ? Answer.No : Answer.CannotSay,
                $"{Landing.Ranges(site)} is in '{space.Keeper(kept)}' as well, {(isElsewhere == Answer.No ? "where the answers stay" : "where the answers may stay")}");
        }

        // A site that has addresses of the network may keep what is for it.
        return taken.Any(landing => !landing.Behind.Intersect(space.Own).IsEmpty)
            ? Step.Of(StepKind.Arrival, Answer.CannotSay, $"if its site sends there what is for '{space.Keeper(space.Own)}', of whose addresses it has some itself")
            : Step.Of(StepKind.Arrival, Answer.Yes, "");
    }
}
