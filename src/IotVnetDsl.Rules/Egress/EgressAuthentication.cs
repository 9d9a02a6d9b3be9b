namespace IotVnetDsl.Rules.Egress;

/// <summary>How a hub shows a target who it is.</summary>
public enum EgressAuthentication
{
    /// <summary>By the hub's own identity: also where the code states nothing.</summary>
    SystemIdentity,

    /// <summary>By a user-assigned identity.</summary>
    UserIdentity,

    /// <summary>By a key of the target.</summary>
    Key,

    /// <summary>Could not be evaluated.</summary>
    Unknown,
}
