using CsCheck;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>What decides who reaches what in the plant.</summary>
/// <param name="HubDoor">
/// 0 open, 1 disabled, rules for 2 the office, 3 the plant, 4 both, 5 a range that holds the office, 6 the office, not covering the built-in
/// endpoint, 7 everybody in two halves; classic: 8 accept the office and reject the rest, 9 the other way round, 10 a lone accept, 11 a lone reject.
/// </param>
/// <param name="HubEndpoint">0 none, 1 in the first subnet, 2 in the second, 3 in the other network.</param>
/// <param name="ArchiveDoor">0 open, 1 trusted services, 2 and a subnet, 3 and the office, 4 disabled, 5 nobody, 6 trusted services and a range, 7 the office alone, 8 disabled and nobody.</param>
/// <param name="ArchiveEndpoint">Whether clients reach the account privately.</param>
/// <param name="BusDoor">0 open, 1 trusted services, 2 and the office, 3 disabled, 4 nobody, 5 and a subnet, 6 disabled without a firewall, 7 a range alone.</param>
/// <param name="BusEndpoint">Whether clients reach the namespace privately: in a zone that the hub's built-in endpoint uses too.</param>
/// <param name="Authentication">0 key, 1 system identity, 2 user-assigned identity, 3 both and the hub's own is used.</param>
/// <param name="OnGroup">The role is on the resource group, not on the account.</param>
/// <param name="IsOwner">A wider role.</param>
/// <param name="UsesOther">The hub writes to another account.</param>
/// <param name="HasQueue">The hub writes to the namespace.</param>
public sealed record PlantState(
    int HubDoor, int HubEndpoint, int ArchiveDoor, bool ArchiveEndpoint, int BusDoor, bool BusEndpoint,
    int Authentication, bool OnGroup, bool IsOwner, bool UsesOther, bool HasQueue)
{
    /// <summary>The account takes no keys.</summary>
    public bool RefusesKeys { get; init; }

    /// <summary>0 the networks are not peered, 1 in both directions, 2 in both, and one lets nothing in.</summary>
    public int Peering { get; init; }

    /// <summary>The other network is linked to the hub's zones, which are declared.</summary>
    public bool SharesZones { get; init; }

    public static Gen<PlantState> Gen { get; } =
        from hubDoor in CsCheck.Gen.Int[0, 11]
        from hubEndpoint in CsCheck.Gen.Int[0, 3]
        from archiveDoor in CsCheck.Gen.Int[0, 8]
        from archiveEndpoint in CsCheck.Gen.Bool
        from busDoor in CsCheck.Gen.Int[0, 7]
        from busEndpoint in CsCheck.Gen.Bool
        from authentication in CsCheck.Gen.Int[0, 3]
        from onGroup in CsCheck.Gen.Bool
        from isOwner in CsCheck.Gen.Bool
        from usesOther in CsCheck.Gen.Bool
        from hasQueue in CsCheck.Gen.Bool
        from refusesKeys in CsCheck.Gen.Int[0, 3]
        from peering in CsCheck.Gen.Int[0, 2]
        from sharesZones in CsCheck.Gen.Bool
        select new PlantState(
            hubDoor, hubEndpoint, archiveDoor, archiveEndpoint, busDoor, busEndpoint, authentication, onGroup, isOwner, usesOther, hasQueue)
        {
            RefusesKeys = refusesKeys == 0,
            Peering = peering,
            SharesZones = sharesZones,
        };
}
