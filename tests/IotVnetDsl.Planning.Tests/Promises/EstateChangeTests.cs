using CsCheck;
using IotVnetDsl.Planning.Tests.Reach;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>
/// The two promises where an estate changes: sites behind gateways, connections, peerings with and without transit, resolvers and zones, and
/// what hubs write to and provisioning services register in. A few choices differ, as in a change that somebody reviews.
/// </summary>
public sealed class EstateChangeTests
{
    [Fact]
    public void No_path_of_an_estate_is_cut_off_or_opened_in_between_unless_the_plan_says_so() =>
        Sample(24, [.. Enumerable.Range(0, EstateChoices.Most).Except(Fixed)]);

    [Fact]
    public void Nor_is_one_where_security_groups_and_routes_change_with_the_doors_and_names_of_what_they_let_pass() => Sample(16, [20, 21, 30, 32, 33, 35, .. Enumerable.Range(50, 12), .. Enumerable.Range(64, 16)]);

    // Tiers of namespaces, which Azure changes in none that is there.
    private static readonly int[] Fixed = [24, 26];

    private static void Sample(int few, int[] choices) =>
        Gen.Select(EstateChoices.Gen, Gen.Select(Gen.Int[0, choices.Length - 1].Select(index => choices[index]), Gen.Int[0, 59]).Array[1, 6], Gen.Int[0, 9999]).SampleFew(few, change =>
        {
            var after = change.Item2.Aggregate(change.Item1, (estate, changed) => estate.With(changed.Item1, changed.Item2));
            if (Wrong(change.Item1, after, change.Item3).Length == 0)
                return;
            var (simplest, left) = Simplest(change.Item1, after, change.Item3);
            Assert.Fail($"{simplest} to {left}, seed {change.Item3}\n{Wrong(simplest, left, change.Item3)}");
        });

    [Fact]
    public void The_side_of_a_peering_that_closes_is_written_before_the_other_that_says_nothing_any_more()
    {
        // Three networks, and an endpoint of the hub in the first, whose zone the third is linked to: nothing passes between the two, before and after.
        var closed = EstateChoices.None.With(0, 2).With(8, 3).With(36, 1).With(38, 2).With(50, 1).With(55, 1);
        Assert.All(Enumerable.Range(0, 4), seed => Assert.Equal("", Wrong(closed, closed.With(8, 4), seed)));
    }

    [Fact]
    public void What_private_endpoints_turn_away_from_is_said_to_be_cut_off_where_its_zone_is_linked_still()
    {
        // Two endpoints of the hub in one network with names of their own, that are to lead to a namespace and an account.
        var before = EstateChoices.None.With(30, 1).With(32, 1).With(33, 1).With(35, 1);
        Assert.Equal("", Wrong(before, before.With(30, 5).With(33, 3), 580));
        Assert.Equal("", Wrong(before.With(33, 0), before.With(30, 5).With(33, 0), 580));
    }

    [Fact]
    public void What_loses_one_of_its_names_with_the_endpoint_that_goes_is_said_to_be_cut_off_while_that_zone_is_linked()
    {
        // Two endpoints of the hub, of which the one that goes alone has the record of the built-in endpoint.
        var before = EstateChoices.None.With(26, 1).With(30, 13).With(32, 1).With(36, 20).With(38, 56).With(50, 47);
        Assert.Equal("", Wrong(before, before.With(30, 29), 6978));
    }

    [Fact]
    public void A_network_is_linked_to_a_zone_after_the_record_has_left_it()
    {
        // Two networks, the first with a site and an endpoint of the account, that is to lead to a namespace; the zone of blobs is linked to the second then.
        var before = EstateChoices.None.With(0, 20).With(10, 20).With(11, 9).With(21, 59).With(30, 51).With(32, 37).With(52, 7).With(60, 54);
        Assert.Equal("", Wrong(before, before.With(30, 17).With(60, 20), 8941));
    }

    [Fact]
    public void Nobody_asks_a_server_in_a_network_that_it_does_not_get_to()
    {
        // Three networks that are not peered, a site that arrives in the first, and an endpoint of a namespace that moves there from the second, which its zone was linked to.
        var before = EstateChoices.None.With(0, 2).With(2, 3).With(10, 2).With(11, 3).With(25, 2).With(33, 4).With(34, 1).With(35, 1);
        Assert.Equal("", Wrong(before, before.With(34, 0), 867));

        // A site arrives no more with its connection, while the network is linked to a zone; and with other addresses, while it is linked no longer.
        before = EstateChoices.None.With(0, 44).With(10, 14).With(11, 25).With(30, 8).With(31, 41).With(32, 58).With(51, 18).With(56, 38);
        Assert.Equal("", Wrong(before, before.With(10, 58).With(51, 53), 4559));
        before = EstateChoices.None.With(0, 34).With(10, 55).With(11, 6).With(36, 8).With(37, 39).With(38, 8).With(50, 53).With(53, 35);
        Assert.Equal("", Wrong(before, before.With(11, 37).With(53, 45), 6194));
    }

    [Fact]
    public void Nobody_is_in_a_network_that_goes()
    {
        // Of two networks one goes, with a group that keeps its first subnet from the endpoint of the account there, which moves; the account lets that in by its service endpoint.
        var before = EstateChoices.None.With(0, 28).With(2, 37).With(21, 2).With(36, 33).With(37, 23).With(38, 31).With(66, 5);
        Assert.Equal("", Wrong(before, before.With(0, 0), 4640));

        // Of three networks two go; one is peered with the network to which the endpoint of a namespace moves from the other.
        before = EstateChoices.None.With(0, 56).With(7, 34).With(27, 25).With(33, 14).With(34, 1).With(35, 25).With(36, 41).With(37, 47).With(38, 16);
        Assert.Equal("", Wrong(before, before.With(0, 48), 2050));
    }

    [Fact]
    public void A_security_group_changes_after_what_replaces_a_way_and_before_what_needs_one()
    {
        // One network, whose clients leave by its first subnet.
        (EstateChoices Before, EstateChoices After)[] changes =
        [
            // The group shuts the public way of a hub that opens.
            (EstateChoices.None.With(20, 1).With(64, 4), EstateChoices.None.With(20, 2).With(64, 1)),
            // It denied what the new private way needs, and the hub closes.
            (EstateChoices.None.With(64, 3), EstateChoices.None.With(20, 1).With(30, 1).With(32, 1).With(64, 4)),
            // It shuts the public way when the private one is there.
            (EstateChoices.None.With(64, 4), EstateChoices.None.With(30, 1).With(32, 1).With(64, 2)),
            // The subnet comes to it, and the hub opens.
            (EstateChoices.None.With(20, 1), EstateChoices.None.With(20, 2).With(64, 1)),
            // What one side opens the other shuts.
            (EstateChoices.None.With(20, 1).With(30, 1).With(32, 1).With(64, 1).With(70, 4).With(76, 1), EstateChoices.None.With(20, 1).With(30, 1).With(32, 1).With(64, 4).With(70, 1).With(76, 1)),
            (EstateChoices.None.With(20, 1).With(30, 1).With(32, 1).With(64, 4).With(70, 1).With(76, 1), EstateChoices.None.With(20, 1).With(30, 1).With(32, 1).With(64, 1).With(70, 4).With(76, 1)),
        ];
        Assert.All(changes, change => Assert.All(Enumerable.Range(0, 3), seed => Assert.Equal("", Wrong(change.Before, change.After, seed))));
    }

    [Fact]
    public void What_a_record_leads_to_once_another_has_left_it_is_reached_while_its_zone_is_linked()
    {
        // Three networks, two endpoints of the account with one record: of the first a group keeps clients, and it goes before the other writes the record again;
        // the first network is linked to the zone until all is done, and is led to an appliance publicly.
        var before = EstateChoices.None.With(0, 5).With(8, 15).With(26, 35).With(33, 9).With(35, 7).With(36, 51).With(37, 29).With(38, 19).With(47, 15).With(71, 36).With(76, 46);
        Assert.Equal("", Wrong(before, before.With(33, 5), 5768));
    }

    [Fact]
    public void A_way_that_needs_an_approval_more_is_less_sure_than_one_that_may_be_shut_for_some()
    {
        // A group that shuts a part of a subnet opens for the rest, and the endpoint is made anew by one that waits for an approval.
        var before = EstateChoices.None.With(20, 24).With(30, 50).With(32, 13).With(60, 16).With(64, 42).With(65, 13);
        Assert.Equal("", Wrong(before, before.With(60, 39).With(64, 27), 9481));
    }

    [Fact]
    public void Who_may_come_by_either_of_two_ways_is_surer_to_with_less_in_doubt_of_one()
    {
        // A firewall opens and a group shuts the port, where others' name servers decide whether the private endpoint is asked.
        var before = EstateChoices.None.With(0, 20).With(5, 17).With(9, 8).With(27, 14).With(36, 29).With(37, 44).With(66, 4);
        Assert.Equal("", Wrong(before, before.With(27, 7).With(66, 36), 5644));

        // The connection of a site goes, after the zones have come that lead it to the endpoint.
        before = EstateChoices.None.With(10, 44).With(11, 33).With(20, 25).With(36, 1).With(38, 27);
        Assert.Equal("", Wrong(before, before.With(11, 48).With(38, 10), 5789));

        // A site comes that was not led there, and the network whose servers it asks is linked no longer.
        before = EstateChoices.None.With(0, 17).With(9, 5).With(10, 3).With(11, 15).With(20, 25).With(30, 8).With(31, 50).With(32, 4).With(50, 33).With(54, 28);
        Assert.Equal("", Wrong(before, before.With(11, 57).With(50, 14), 3854));
    }

    [Fact]
    public void A_record_is_written_again_by_who_stays_where_the_other_endpoint_turns_to_something_else_of_that_zone()
    {
        // Two endpoints of a namespace with one record; one of them is to lead to another namespace, whose record is in the same zone.
        var before = EstateChoices.None.With(33, 4).With(35, 52).With(36, 46).With(38, 59).With(51, 9);
        Assert.All(Enumerable.Range(0, 3), seed => Assert.Equal("", Wrong(before, before.With(36, 53), seed)));
    }

    [Fact]
    public void What_closes_when_a_record_is_written_again_is_not_waited_for_by_who_leaves_it()
    {
        // Two endpoints of a hub with one record, of which one gives up its zones, and the hub closes to all but one address.
        var before = EstateChoices.None.With(20, 43).With(33, 1).With(35, 49).With(36, 56).With(38, 19);
        Assert.All(Enumerable.Range(0, 3), seed => Assert.Equal("", Wrong(before, before.With(20, 11).With(35, 30), seed)));
    }

    [Fact]
    public void A_zone_without_a_record_is_linked_after_an_endpoint_that_sends_names_there_no_more()
    {
        // The private endpoint of an account has no zones, and is made anew by one that waits for an approval; a network is linked to a zone of such names.
        var before = EstateChoices.None.With(0, 8).With(30, 57).With(52, 7).With(60, 33);
        Assert.Equal("", Wrong(before, before.With(60, 55), 5178));
    }

    [Fact]
    public void Who_finds_no_name_and_is_let_in_while_an_endpoint_is_away_is_said_where_a_firewall_opens()
    {
        // A namespace that opens by its rule set, and an endpoint that moves; the first network is linked to a zone without the record.
        var before = EstateChoices.None.With(0, 5).With(25, 21).With(30, 46).With(31, 45).With(51, 35).With(56, 13);
        Assert.Equal("", Wrong(before, before.With(25, 1).With(31, 43), 1126));
    }

    [Fact]
    public void A_network_asks_a_resolver_when_that_is_there()
    {
        // A network that is linked to a zone without the record of the hub, and that is to ask a resolver of its own.
        var before = EstateChoices.None.With(4, 4).With(12, 25).With(36, 20).With(50, 55).With(53, 40);
        Assert.Equal("", Wrong(before, before.With(12, 46), 5803));
        Assert.Equal("", Wrong(before.With(53, 0), before.With(12, 46).With(53, 0), 5803));
    }

    [Fact]
    public void Who_gets_to_an_endpoint_that_is_back_while_the_ruleset_is_away_that_leads_elsewhere_is_said()
    {
        // Of three networks one goes, the endpoint of the hub moves, and the ruleset that the last network asks is made anew.
        var before = EstateChoices.None.With(0, 41).With(12, 9).With(20, 31).With(36, 55).With(37, 39).With(38, 17).With(50, 1).With(54, 58).With(80, 52);
        Assert.Equal("", Wrong(before, before.With(0, 16), 3047));
    }

    [Fact]
    public void A_subnet_obeys_routes_in_the_turn_of_these()
    {
        // An endpoint of the hub in a subnet that is to obey other things, and the routes of its clients change.
        var before = EstateChoices.None.With(36, 26).With(38, 1).With(76, 56);
        Assert.All(Enumerable.Range(0, 4), seed => Assert.Equal("", Wrong(before, before.With(76, 59), seed)));
    }

    [Fact]
    public void Who_passes_a_group_by_some_ports_is_said_to_get_in_by_others_while_the_endpoint_is_away()
    {
        // The endpoint moves to a network that comes; the firewall lets some addresses in, where the link redirects to while there is no record.
        var before = EstateChoices.None.With(0, 12).With(20, 13).With(30, 8).With(31, 11).With(32, 5).With(50, 13).With(53, 46).With(71, 6).With(76, 29);
        Assert.Equal("", Wrong(before, before.With(0, 1), 1801));
    }

    [Fact]
    public void What_gets_the_record_of_another_when_its_zone_group_is_written_is_said()
    {
        // Two endpoints of the hub in networks that are not peered, with one record; one of them gives up the zone of the built-in endpoint.
        var before = EstateChoices.None.With(0, 28).With(30, 14).With(32, 37).With(33, 8).With(34, 49).With(35, 49).With(50, 15).With(51, 45).With(56, 53);
        Assert.Equal("", Wrong(before, before.With(32, 32), 4443));

        // That of the one which nobody gets by is where the other network finds a way, and the zone comes to one of them.
        before = EstateChoices.None.With(0, 49).With(33, 13).With(35, 5).With(36, 8).With(37, 27).With(38, 40).With(50, 1).With(51, 27).With(53, 37);
        Assert.Equal("", Wrong(before, before.With(51, 56), 3575));

        // One of three endpoints of a namespace leads to an account then, and both of the others write the record again, one of them first.
        before = EstateChoices.None.With(0, 17).With(30, 52).With(31, 35).With(32, 13).With(33, 58).With(35, 41).With(36, 22).With(38, 20).With(51, 43);
        Assert.Equal("", Wrong(before, before.With(33, 42), 8253));
    }

    private static string Wrong(EstateChoices before, EstateChoices after, int seed)
    {
        try
        {
            using var change = new EstateChange(new AnyEstate(before), new AnyEstate(after));
            if (change.Refusal is { } refusal)
                return refusal;
            change.Deploy(seed);
            return string.Join('\n', new[] { change.Broken(), change.Untrue(), change.Unsaid() }.Where(words => words.Length > 0));
        }
        catch (Xunit.Sdk.XunitException failed)
        {
            return failed.Message;
        }
    }

    // What still fails when things are left out, before and after, does so without them; and what need not differ is the same.
    private static (EstateChoices Before, EstateChoices After) Simplest(EstateChoices before, EstateChoices after, int seed)
    {
        foreach (var size in new[] { 16, 4, 1 })
        {
            for (var first = 0; first < EstateChoices.Most; first += size)
            {
                var block = Enumerable.Range(first, Math.Min(size, EstateChoices.Most - first)).ToArray();
                foreach (var (one, other) in new[]
                {
                    (before.Without(block), after.Without(block)),
                    (before, block.Aggregate(after, (choices, choice) => choices.With(choice, before.Numbers[choice]))),
                })
                {
                    if ((!one.Equals(before) || !other.Equals(after)) && Wrong(one, other, seed).Length > 0)
                    {
                        (before, after) = (one, other);
                        break;
                    }
                }
            }
        }

        return (before, after);
    }
}
