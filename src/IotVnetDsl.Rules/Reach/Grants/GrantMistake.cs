namespace IotVnetDsl.Rules.Reach.Grants;

/// <summary>The one thing by which a role assignment misses the use that it was meant for.</summary>
internal enum GrantMistake
{
    /// <summary>The role does not let anybody write to the target.</summary>
    Role,

    /// <summary>It is given to another identity than the one that writes.</summary>
    Principal,

    /// <summary>It is given on something that the target is no part of.</summary>
    Scope,
}
