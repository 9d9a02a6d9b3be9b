using CsCheck;
using IotVnetDsl.Planning.Plans;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>
/// The two promises, in every state that the local ARM passes through, by its own word: what is reached before and after is reached in
/// between, and what is reached neither before nor after never is, unless the plan has said so and was allowed to. In the end the model of
/// access, read off what exists, says nothing else than is reached, and what was opened or lost has been said.
/// </summary>
public sealed class PromiseTests
{
    [Fact]
    public void No_path_is_cut_off_or_opened_in_between_unless_the_plan_says_so() =>
        Gen.Select(PlantState.Gen, PlantState.Gen, Gen.Int[0, 9999]).SampleFew(40, pair => Check(pair.Item1, pair.Item2, pair.Item3));

    private static void Check(PlantState before, PlantState after, int seed)
    {
        using var change = new PlantChange(before, after);
        change.Deploy(seed);
        foreach (var words in new[] { change.Broken(), change.Untrue(), change.Unsaid() })
            Assert.True(words.Length == 0, words);
    }

    private static PlantState Closed { get; } = new(
        HubDoor: 1, HubEndpoint: 1, ArchiveDoor: 1, ArchiveEndpoint: false, BusDoor: 3, BusEndpoint: false,
        Authentication: 1, OnGroup: false, IsOwner: false, UsesOther: false, HasQueue: false);

    [Fact]
    public void A_private_endpoint_that_is_replaced_cuts_off() => Assert.Equal(["cutoff:Hub"], Named(Closed, Closed with { HubEndpoint = 2 }));

    [Fact]
    public void A_private_endpoint_in_a_network_that_is_linked_to_its_zone_cuts_off_what_was_reached_publicly() =>
        Assert.Equal(["cutoff:Messages"], Named(Closed with { BusDoor = 0 }, Closed with { BusDoor = 0, BusEndpoint = true }));

    [Fact]
    public void A_private_endpoint_with_a_new_zone_takes_over_without_a_gap() =>
        Assert.Empty(Named(Closed with { HubDoor = 0, HubEndpoint = 0 }, Closed));

    [Fact]
    public void A_hub_that_becomes_a_trusted_service_is_not_shut_out_in_between() =>
        Assert.Empty(Named(Closed with { Authentication = 2, ArchiveDoor = 0 }, Closed));

    [Fact]
    public void A_hub_that_is_a_trusted_service_no_more_is_not_shut_out_in_between() =>
        Assert.Empty(Named(Closed with { HasQueue = true, BusDoor = 2 }, Closed with { HasQueue = true, BusDoor = 2, Authentication = 3 }));

    [Fact]
    public void Both_identities_are_there_until_the_endpoints_use_the_new_one()
    {
        using var change = new PlantChange(Closed with { Authentication = 2, ArchiveDoor = 0 }, Closed with { ArchiveDoor = 0 });
        var hub = change.Plan.Operations.Where(operation => operation.Resource.Path == "Hub")
            .Select(operation => operation.Body!["identity"]?["type"]?.ToString());

        Assert.Equal(["SystemAssigned, UserAssigned", "SystemAssigned"], hub);
    }

    [Fact]
    public void A_peering_that_lets_less_through_is_written_before_names_lead_through_it()
    {
        using var change = new PlantChange(Closed with { HubEndpoint = 3, Peering = 1 }, Closed with { Peering = 2, BusEndpoint = true });
        var keys = change.Plan.Operations.Select(operation => operation.Key).ToList();

        Assert.InRange(keys.IndexOf("Back"), 0, keys.IndexOf("BusEndpoint/zoneGroup") - 1);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    public void A_peering_that_lets_more_through_is_written_before_names_lead_through_it(int before, int after)
    {
        var plant = Closed with { HubDoor = 8, HubEndpoint = 3, BusDoor = 0, Peering = before, SharesZones = true };
        using var change = new PlantChange(plant, plant with { HubDoor = 7, HubEndpoint = 0, BusDoor = 2, BusEndpoint = true, Peering = after });
        var keys = change.Plan.Operations.Select(operation => operation.Key).ToList();

        Assert.InRange(keys.IndexOf("Back"), 0, keys.FindIndex(key => key.EndsWith("privatelink.servicebus.windows.net/vnet-changing", StringComparison.Ordinal)) - 1);
        change.Deploy(seed: 3);
        Assert.Equal("", change.Broken());
    }

    [Fact]
    public void A_hub_that_opens_while_its_private_endpoint_is_replaced_is_said_to_let_others_in_meanwhile() => Assert.Contains(
        "expose:Hub", Named(Closed with { HubDoor = 9, HubEndpoint = 2, SharesZones = true }, Closed with { HubDoor = 11, SharesZones = true }));

    [Fact]
    public void A_role_is_taken_away_when_what_replaces_it_is_effective()
    {
        using var change = new PlantChange(Closed with { IsOwner = true }, Closed);
        change.Deploy(seed: 0);

        Assert.Equal("", change.Broken());
        Assert.Equal(["SystemWrites"], change.Plan.Operations.Single(operation => operation.Kind == OperationKind.Delete).AwaitsRoles);
    }

    private static string[] Named(PlantState before, PlantState after)
    {
        using var change = new PlantChange(before, after);
        change.Deploy(seed: 1);
        Assert.Equal("", change.Broken());
        Assert.Empty(change.Needless());
        return [.. change.Named];
    }
}
