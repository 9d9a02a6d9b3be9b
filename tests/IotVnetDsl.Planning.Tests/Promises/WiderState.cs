using CsCheck;

namespace IotVnetDsl.Planning.Tests.Promises;

/// <summary>What differs from state to state in the wider plant.</summary>
/// <param name="VaultDoor">0 open, 1 an office, 2 two, 3 disabled.</param>
/// <param name="Provisioning">0 none, 1 a service with a hub, 2 behind a filter, 3 the hub weighs more.</param>
/// <param name="Capture">0 none, 1 by the namespace's identity, 2 more often.</param>
/// <param name="Policy">0 none, 1 to manage, 2 to listen.</param>
/// <param name="Names">0 none, 1 a rule, 2 two, 3 the first one is off.</param>
/// <param name="Line">0 none, 1 an endpoint and a route in the hub of others, 2 in other batches.</param>
public sealed record WiderState(int VaultDoor, int Provisioning, int Capture, int Policy, int Names, int Line)
{
    public static Gen<WiderState> Gen { get; } =
        from vaultDoor in CsCheck.Gen.Int[0, 3]
        from provisioning in CsCheck.Gen.Int[0, 3]
        from capture in CsCheck.Gen.Int[0, 2]
        from policy in CsCheck.Gen.Int[0, 2]
        from names in CsCheck.Gen.Int[0, 3]
        from line in CsCheck.Gen.Int[0, 2]
        select new WiderState(vaultDoor, provisioning, capture, policy, names, line);
}
