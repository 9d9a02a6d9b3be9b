using System.Collections.Immutable;
using IotVnetDsl.Rules.Addresses;
using IotVnetDsl.Rules.Facts;
using IotVnetDsl.Rules.Graph;
using IotVnetDsl.Rules.Model;
using IotVnetDsl.Rules.Views.Firewalls;

namespace IotVnetDsl.Rules.Reach.Doors;

/// <summary>
/// Who gets into a hub, an account or a namespace by its public address, as far as networks are concerned. Private endpoints lead past it.
/// </summary>
/// <param name="Target">Whose door it is.</param>
/// <param name="IsOff">Is there no way in by public addresses at all, whatever the rules say?</param>
/// <param name="Addresses">Who gets in by where they come from.</param>
/// <param name="Subnets">Subnets that get in by a rule that names them, where not everybody does.</param>
/// <param name="HasException">Do trusted services of Azure get in, of which a hub with its own identity is one?</param>
/// <param name="CanHaveException">Does its tier have such an exception?</param>
/// <param name="TakesKeys">Is a key worth anything?</param>
/// <param name="Place">The narrowest property that decides who gets in.</param>
public sealed record Door(
    ResourceView Target, Answer IsOff, Admitted Addresses, AdmittedSubnets Subnets, Answer HasException, Answer CanHaveException, Answer TakesKeys, Property Place)
{
    /// <summary>Resources that get in by a rule that names them, each by its own identity.</summary>
    public AdmittedResources Resources { get; init; } = AdmittedResources.None;

    /// <summary>Does whatever stands in Azure's data centers get in, whoever it is and whatever it shows?</summary>
    public Answer AdmitsDataCenters { get; init; } = Answer.No;

    /// <summary>Does a firewall's list decide, even where it lists everybody? Who comes from no public address is then in no list of addresses.</summary>
    public Answer IsListed { get; init; } = Answer.No;

    /// <summary>Who can come to the public address at all, whether it lets them in or not: most have none of IPv6.</summary>
    public AddressSet Comers => RuleAddresses.Comers(Target);

    /// <summary>Does the whole internet get in?</summary>
    public Answer AdmitsEverybody => Addresses.IsEverybody;

    /// <summary>Does whoever comes get in, who comes from no public address as well?</summary>
    public Answer IsOpen => AdmitsEverybody.And(IsListed.Not());

    /// <summary>Is there no exception that lets a hub pass, whatever it shows: Azure has none for what it is, or its tier has none behind a door that is off?</summary>
    internal bool IsWithoutException => TrustedServicesException.Of(Target.Type) is null || IsOff.And(CanHaveException.Not()) == Answer.Yes;

    /// <summary>Does nobody get in, neither from the internet nor from a subnet? Trusted services are another matter.</summary>
    public Answer AdmitsNobody => Addresses.IsNobody.And(AdmitsEverybody.Not()).And(Subnets.IsAny.Not()).And(AdmitsDataCenters.Not());

    /// <summary>Does a hub with its own identity get in, wherever it stands?</summary>
    public Answer AdmitsTrustedServices => HasException.Or(AdmitsDataCenters).Or(IsOpen).Or(AdmitsEverybody == Answer.No ? Answer.No : Answer.CannotSay);

    /// <summary>Does whoever gets in here get in by the other as well?</summary>
    public Answer IsWithin(Door other) => Addresses.IsWithin(other.Addresses)
        .And(other.IsOpen.Or(Subnets.IsWithin(other.Subnets)))
        .And(AdmitsTrustedServices.Not().Or(other.AdmitsTrustedServices))
        .And(AdmitsDataCenters.Not().Or(other.IsOpen).Or(other.AdmitsDataCenters))
        .And(other.AdmitsTrustedServices.Or(Resources.IsWithin(other.Resources)))
        .And(TakesKeys.Not().Or(other.TakesKeys));

    /// <summary>Does a hub with its own identity get in, as a trusted service or because a rule names it?</summary>
    public Answer Admits(ResourceView hub) => AdmitsTrustedServices.Or(Resources.Holds(hub.Path));

    /// <summary>Does somebody get in who comes from the internet, nobody knows from where in it?</summary>
    public Answer AdmitsStranger => AdmitsEverybody.Or(Addresses.IsNobody == Answer.Yes ? Answer.No : Answer.CannotSay);
}

/// <summary>Resources that a firewall's rules let in by their own identity.</summary>
/// <param name="Surely">Paths of those that they surely let in.</param>
/// <param name="Perhaps">Paths of those that they may let in.</param>
/// <param name="MayBeMore">Could there be rules that are not known?</param>
public sealed record AdmittedResources(ImmutableArray<string> Surely, ImmutableArray<string> Perhaps, bool MayBeMore)
{
    public static AdmittedResources None { get; } = new([], [], MayBeMore: false);

    /// <summary>All that are named and not surely in vain.</summary>
    public IEnumerable<string> Named => Surely.Concat(Perhaps);

    /// <summary>Are all of these among the others?</summary>
    public Answer IsWithin(AdmittedResources other) => Surely.Select(other.Holds)
        .Concat(Perhaps.Select(resource => other.Holds(resource).Or(Answer.CannotSay)))
        .Aggregate(MayBeMore ? Answer.CannotSay : Answer.Yes, (all, one) => all.And(one));

    public Answer Holds(string resource) => Surely.Contains(resource) ? Answer.Yes : MayBeMore || Perhaps.Contains(resource) ? Answer.CannotSay : Answer.No;
}

/// <summary>Subnets that a firewall's rules let in.</summary>
/// <param name="Known">Path of the network and name of the subnet.</param>
/// <param name="MayBeMore">Could there be rules that are not known?</param>
public sealed record AdmittedSubnets(ImmutableArray<(string Network, string Subnet)> Known, bool MayBeMore)
{
    public static AdmittedSubnets None { get; } = new([], MayBeMore: false);

    /// <summary>Those that rules name.</summary>
    internal static AdmittedSubnets Of(ListProperty<SubnetRuleView> rules)
    {
        var known = rules.Known.Select(rule => rule.Subnet).Where(rule => rule is { TargetPath: not null, ChildKey: not null }).ToArray();
        return new AdmittedSubnets(
            known.Select(rule => (rule.TargetPath!, rule.ChildKey!)).ToImmutableArray(),
            rules.MayHoldMore || known.Length < rules.Known.Count());
    }

    public Answer IsAny => !Known.IsEmpty ? Answer.Yes : MayBeMore ? Answer.CannotSay : Answer.No;

    /// <summary>Are all of these among the others?</summary>
    public Answer IsWithin(AdmittedSubnets other) => Known.Select(known => other.Holds(known.Network, known.Subnet))
        .Aggregate(MayBeMore ? Answer.CannotSay : Answer.Yes, (all, one) => all.And(one));

    public Answer Holds(string network, string subnet) =>
        Known.Any(known => known.Network == network && string.Equals(known.Subnet, subnet, StringComparison.OrdinalIgnoreCase)) ? Answer.Yes
        : MayBeMore ? Answer.CannotSay
        : Answer.No;
}
